package dev.migrator.migration;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * One half of a migration written in SQL. It holds no text: {@link #open()} reads the file again, so that thousands of
 * applied scripts cost their checksum and nothing else, and one of any size needs no memory. Immutable.
 */
public final class Script {

    /** Where a script's text comes from. Asked anew for each read. */
    public interface Content {

        /** The script's own text, with line feeds only and without byte-order mark. The caller closes it. */
        Reader open() throws IOException;

        /** The bytes of the whole file that the script stands in. The caller closes it. */
        InputStream file() throws IOException;
    }

    private final String name;
    private final int firstLine;
    private final Checksum checksum;
    private final Directives directives;
    private final Content content;

    /**
     * @param name the file's path below its location, with forward slashes; messages begin with it
     * @param firstLine the line of the file on which the text begins, from 1
     * @param checksum of the text
     * @param directives what the text's head asks for
     * @param content reads the text
     */
    public Script(String name, int firstLine, Checksum checksum, Directives directives, Content content) {
        this.name = name;
        this.firstLine = firstLine;
        this.checksum = checksum;
        this.directives = directives;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public int firstLine() {
        return firstLine;
    }

    public Checksum checksum() {
        return checksum;
    }

    public Directives directives() {
        return directives;
    }

    /**
     * The text before placeholders, read as it is asked for. Where it ends it throws {@link
     * ScriptChangedWhileReadException} if it is no longer what the checksum says. The caller closes it.
     *
     * @throws IOException if it can't be read
     */
    public Reader open() throws IOException {
        HashingReader hashing = new HashingReader(content.open());
        return new FilterReader(hashing) {
            private boolean ended;

            @Override
            public int read() throws IOException {
                char[] one = new char[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                int count = ended ? -1 : super.read(target, offset, length);
                if (count < 0 && !ended) {
                    ended = true;
                    if (!hashing.checksum().equals(checksum)) {
                        throw new ScriptChangedWhileReadException(name);
                    }
                }
                return count;
            }
        };
    }

    /**
     * Reads the whole text into memory.
     *
     * @throws MigratorException if it can't be read, or is no longer what the checksum says
     */
    public String text() {
        try (Reader reader = open()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes of the whole file that the script stands in, as they are. The caller closes it.
     *
     * @throws IOException if it can't be read
     */
    public InputStream file() throws IOException {
        return content.file();
    }

    @Override
    public String toString() {
        return name;
    }
}
