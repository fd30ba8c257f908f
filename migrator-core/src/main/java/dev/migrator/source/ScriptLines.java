package dev.migrator.source;

import java.io.IOException;
import java.io.Reader;

/**
 * Goes through a text line by line, and knows where each begins and ends, however long it is.
 *
 * <pre>{@code while (lines.next()) { … lines.text() … } }</pre>
 */
final class ScriptLines {

    /** No marker of any tool is longer. */
    private static final int KEPT = 2000;

    private final Reader reader;
    private final char[] window = new char[2048];
    private int at;
    private int limit;
    private final StringBuilder text = new StringBuilder();
    private int number;
    private long start;
    private long end;

    ScriptLines(Reader reader) {
        this.reader = reader;
    }

    /** Steps to the next line; false where there is none. What is empty behind the last line feed is no line. */
    boolean next() throws IOException {
        text.setLength(0);
        start = end;
        boolean ended = false;
        while (!ended && (at < limit || fill())) {
            char c = window[at++];
            end++;
            ended = c == '\n';
            if (!ended && text.length() < KEPT) {
                text.append(c);
            }
        }
        if (start == end) {
            return false;
        }
        number++;
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, reader.read(window, 0, window.length));
        return limit > 0;
    }

    /** The line without its end; of a very long one the first {@value #KEPT} characters. */
    String text() {
        return text.toString();
    }

    /** From 1. */
    int number() {
        return number;
    }

    /** How many characters stand before the line. */
    long start() {
        return start;
    }

    /** How many characters stand before the next line. */
    long end() {
        return end;
    }
}
