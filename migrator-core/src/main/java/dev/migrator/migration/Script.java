package dev.migrator.migration;

import java.util.function.Supplier;

/**
 * One half of a migration written in SQL. It holds no text: {@link #text()} reads the file again, so that thousands of
 * applied scripts cost their checksum and nothing else. Immutable.
 */
public final class Script {

    private final String name;
    private final int firstLine;
    private final Checksum checksum;
    private final Directives directives;
    private final Supplier<String> reader;

    /**
     * @param name the file's path below its location, with forward slashes; messages begin with it
     * @param firstLine the line of the file on which the text begins, from 1
     * @param checksum of the text
     * @param directives what the text's head asks for
     * @param reader reads the text, with line feeds only and without byte-order mark
     */
    public Script(String name, int firstLine, Checksum checksum, Directives directives, Supplier<String> reader) {
        this.name = name;
        this.firstLine = firstLine;
        this.checksum = checksum;
        this.directives = directives;
        this.reader = reader;
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
     * Reads the text, before placeholders.
     *
     * @throws MigratorException if it can't be read, or is no longer what the checksum says
     */
    public String text() {
        String text = reader.get();
        if (!Checksum.of(text).equals(checksum)) {
            throw new ScriptChangedWhileReadException(name);
        }
        return text;
    }

    @Override
    public String toString() {
        return name;
    }
}
