package dev.migrator.source;

import dev.migrator.sql.ScriptHead;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file and the begin of its text, read once for all who want to look at it while migrations are being put together.
 * Small files are held whole, so that each is read from disk once; none is held longer than that.
 */
final class FileText {

    private static final int HELD = 1 << 16;

    private final ScriptFile file;
    private final String name;
    private @Nullable String head;
    private boolean whole;

    /** @param name the file's, without the word that names a database */
    FileText(ScriptFile file, String name) {
        this.file = file;
        this.name = name;
    }

    /** The file as it is on disk; messages and the history call it by its own name. */
    ScriptFile file() {
        return file;
    }

    /** The path below the location, without a word for the database in it: what layouts go by. */
    String name() {
        return name;
    }

    /** The part of the name after the last slash. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The part of the name up to and with the last slash; empty for a file that lies in the location itself. */
    String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /**
     * The begin of the text; of all but very large files the whole of it.
     *
     * @throws InvalidScriptException if it can't be read or isn't UTF-8
     */
    String head() {
        if (head == null) {
            head = readHead();
        }
        return head;
    }

    /** Whether the {@link #head} has a passage like this; a file that can't be read has none. */
    boolean has(Pattern passage) {
        return isReadable() && passage.matcher(head()).find();
    }

    /** Whether its begin is text. What is wrong with it otherwise is told by whoever reads it. */
    boolean isReadable() {
        try {
            head();
            return true;
        } catch (InvalidScriptException e) {
            return false;
        }
    }

    private String readHead() {
        try (Reader reader = file.open()) {
            char[] window = new char[2048];
            StringBuilder begin = new StringBuilder();
            int count = 0;
            while (count >= 0 && begin.length() < HELD) {
                begin.append(window, 0, count);
                count = reader.read(window, 0, window.length);
            }
            whole = count < 0;
            return begin.toString();
        } catch (IOException e) {
            throw InvalidScriptException.unreadable(file.origin(), e);
        }
    }

    /** Whether a part has nothing but white space and comments. */
    boolean isBlank(long start, long end) {
        String begin = head();
        int last = (int) Math.min(end, begin.length());
        boolean held = whole || end <= begin.length();
        return held && ScriptHead.isAll(begin.substring((int) Math.min(start, last), last));
    }

    /** A part, if the file is small enough to be held whole. */
    Optional<String> held(long start, long end) {
        String begin = head();
        int last = (int) Math.min(end, begin.length());
        return whole ? Optional.of(begin.substring((int) Math.min(start, last), last)) : Optional.empty();
    }

    Reader open() {
        String begin = head();
        return whole ? new StringReader(begin) : file.open();
    }

    Reader open(long start, long end) throws IOException {
        return PartReader.of(open(), start, end);
    }

    ScriptLines lines() {
        return new ScriptLines(open());
    }
}
