package dev.migrator.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * The part of a script that is in memory: what was read ahead and, once {@link #keep()} was called, everything from there
 * on.
 */
final class Window {

    static final int END = -1;

    private static final int NOTHING = -1;

    private final Reader reader;
    private char[] characters = new char[8192];
    private int kept = NOTHING;
    private int next;
    private int filled;
    private boolean exhausted;

    Window(Reader reader) {
        this.reader = reader;
    }

    /** The character that comes {@code ahead} characters behind the next one, or {@link #END}. */
    int peek(int ahead) {
        while (next + ahead >= filled) {
            if (exhausted) {
                return END;
            }
            fill();
        }
        return characters[next + ahead];
    }

    /** How many characters are held from the next one on. */
    int ahead() {
        return filled - next;
    }

    void advance(int count) {
        next += count;
    }

    /** Keeps the text from here on, unless something is being kept already; true if it was not. */
    boolean keep() {
        if (kept != NOTHING) {
            return false;
        }
        kept = next;
        return true;
    }

    void letGo() {
        kept = NOTHING;
    }

    /** How many characters are kept up to here, 0 if none. */
    int offset() {
        return kept == NOTHING ? 0 : next - kept;
    }

    String kept(int from, int to) {
        return new String(characters, kept + from, to - from);
    }

    private void fill() {
        makeRoom();
        try {
            int count = reader.read(characters, filled, characters.length - filled);
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
        if (filled < characters.length) {
            return;
        }
        int start = kept == NOTHING ? next : kept;
        int held = filled - start;
        char[] target = held > characters.length / 2 ? new char[characters.length * 2] : characters;
        System.arraycopy(characters, start, target, 0, held);
        characters = target;
        filled = held;
        next -= start;
        kept = kept == NOTHING ? NOTHING : 0;
    }
}
