package dev.migrator.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * Goes through a script one character at a time and knows the place of the next one. Holds a window of the script: what
 * was read ahead and, once {@link #keep()} was called, everything from there on, up to a limit.
 */
class Cursor {

    static final int END = -1;

    private static final int NOTHING = -1;

    private final String script;
    private final Reader reader;
    private final int limit;
    private char[] window = new char[8192];
    private int kept = NOTHING;
    private int keptLine;
    private int keptColumn;
    private int next;
    private int filled;
    private boolean exhausted;
    private boolean takesNul;
    private boolean blankSoFar = true;
    private int line;
    private int column = 1;

    /**
     * @param script names the file in messages
     * @param limit how many characters can be kept
     */
    Cursor(String script, Reader reader, int firstLine, int limit) {
        this.script = script;
        this.reader = reader;
        this.line = firstLine;
        this.limit = limit;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** Has the line nothing but white space before the next character? */
    boolean isFirstInLine() {
        return blankSoFar;
    }

    /** The next character, or {@link #END}. */
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        while (next + ahead >= filled) {
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

    /** Is there nothing but white space in this line from {@code ahead} on? */
    boolean isBlankFrom(int ahead) {
        int i = ahead;
        while (peek(i) != '\n' && Characters.isBlank(peek(i))) {
            i++;
        }
        return peek(i) == '\n' || peek(i) == END;
    }

    /** Steps over the next character, or stays at the end. */
    void advance() {
        int c = peek();
        if (c == END) {
            return;
        }
        if (c == 0 && !takesNul) {
            throw ScriptSyntaxException.nul(script, line, column);
        }
        if (kept != NOTHING && next - kept >= limit) {
            throw ScriptSyntaxException.tooLong(script, keptLine, keptColumn, limit);
        }
        next++;
        column++;
        blankSoFar &= Characters.isBlank(c);
        if (c == '\n') {
            beginLine();
        }
    }

    void advance(int characters) {
        for (int i = 0; i < characters; i++) {
            advance();
        }
    }

    void skipLine() {
        while (peek() != '\n' && peek() != END) {
            advance();
        }
    }

    /** Whether the characters to come may be U+0000, which are refused otherwise. */
    void takesNul(boolean taken) {
        takesNul = taken;
    }

    /**
     * Steps over the rest of the line, or as much of it as there is room for, and copies it. A last line without line feed
     * is given one.
     *
     * @return how many characters were copied
     */
    int copyLine(char[] target, int offset, int length) {
        if (peek() == END) {
            target[offset] = '\n';
            beginLine();
            return 1;
        }
        int count = 0;
        int room = Math.min(length, filled - next);
        boolean ended = false;
        while (count < room && !ended) {
            char c = window[next + count];
            target[offset + count] = c;
            count++;
            ended = c == '\n';
        }
        next += count;
        column += count;
        if (ended) {
            beginLine();
        }
        return count;
    }

    private void beginLine() {
        line++;
        column = 1;
        blankSoFar = true;
    }

    /** Keeps the text from here on, unless something is being kept already. */
    void keep() {
        if (kept == NOTHING) {
            kept = next;
            keptLine = line;
            keptColumn = column;
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
            int count = reader.read(window, filled, window.length - filled);
            if (count < 0) {
                exhausted = true;
            } else {
                filled += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves at least half of the window free, so that moving what is held costs a constant per character. */
    private void makeRoom() {
        if (filled < window.length) {
            return;
        }
        int start = kept == NOTHING ? next : kept;
        int held = filled - start;
        boolean grows = held > window.length / 2;
        if (grows && held > limit) {
            throw ScriptSyntaxException.tooLong(script, line, column, limit);
        }
        char[] target = grows ? new char[window.length * 2] : window;
        System.arraycopy(window, start, target, 0, held);
        window = target;
        filled = held;
        next -= start;
        kept = kept == NOTHING ? NOTHING : 0;
    }
}
