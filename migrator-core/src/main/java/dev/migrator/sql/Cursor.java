package dev.migrator.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * Goes through a script one character at a time and knows the place of the next one. Holds a window of the script: what
 * was read ahead and, once {@link #keep()} was called, everything from there on.
 */
final class Cursor {

    static final int END = -1;

    private static final int NOTHING = -1;

    private final Reader reader;
    private char[] window = new char[8192];
    private int kept = NOTHING;
    private int next;
    private int limit;
    private boolean exhausted;
    private int line;
    private int column = 1;

    Cursor(Reader reader, int firstLine) {
        this.reader = reader;
        this.line = firstLine;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** The next character, or {@link #END}. */
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        while (next + ahead >= limit) {
            if (exhausted) {
                return END;
            }
            fill();
        }
        return window[next + ahead];
    }

    /** Does {@code text} stand here? */
    boolean at(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (peek(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Steps over the next character, or stays at the end. */
    void advance() {
        int c = peek();
        if (c == END) {
            return;
        }
        next++;
        column++;
        if (c == '\n') {
            line++;
            column = 1;
        }
    }

    void advance(int characters) {
        for (int i = 0; i < characters; i++) {
            advance();
        }
    }

    /** Keeps the text from here on, unless something is being kept already. */
    void keep() {
        if (kept == NOTHING) {
            kept = next;
        }
    }

    void letGo() {
        kept = NOTHING;
    }

    /** How many characters are kept up to here. */
    int offset() {
        return next - kept;
    }

    String kept(int from, int to) {
        return new String(window, kept + from, to - from);
    }

    private void fill() {
        makeRoom();
        try {
            int count = reader.read(window, limit, window.length - limit);
            if (count < 0) {
                exhausted = true;
            } else {
                limit += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves at least half of the window free, so that moving what is held costs a constant per character. */
    private void makeRoom() {
        if (limit < window.length) {
            return;
        }
        int start = kept == NOTHING ? next : kept;
        int held = limit - start;
        char[] target = held > window.length / 2 ? new char[window.length * 2] : window;
        System.arraycopy(window, start, target, 0, held);
        window = target;
        limit = held;
        next -= start;
        kept = kept == NOTHING ? NOTHING : 0;
    }
}
