package dev.migrator.sql;

import java.io.Reader;

/**
 * Goes through a script one character at a time and knows the place of the next one. What it is told to keep, and how far
 * it looks ahead, has a limit.
 */
class Cursor {

    static final int END = Window.END;

    private final String script;
    private final Window window;
    private final int limit;
    private int keptLine;
    private int keptColumn;
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
        this.window = new Window(reader);
        this.line = firstLine;
        this.keptLine = firstLine;
        this.keptColumn = 1;
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
        if (ahead > limit) {
            throw ScriptSyntaxException.tooLong(script, keptLine, keptColumn, limit);
        }
        return window.peek(ahead);
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
        if (window.offset() >= limit) {
            throw ScriptSyntaxException.tooLong(script, keptLine, keptColumn, limit);
        }
        window.advance(1);
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
        int room = Math.min(length, window.ahead());
        int count = 0;
        boolean ended = false;
        while (count < room && !ended) {
            char c = (char) window.peek(count);
            target[offset + count] = c;
            count++;
            ended = c == '\n';
        }
        window.advance(count);
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
        if (window.keep()) {
            keptLine = line;
            keptColumn = column;
        }
    }

    void letGo() {
        window.letGo();
    }

    /** How many characters are kept up to here. */
    int offset() {
        return window.offset();
    }

    String kept(int from, int to) {
        return window.kept(from, to);
    }
}
