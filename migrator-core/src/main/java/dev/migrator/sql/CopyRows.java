package dev.migrator.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The rows that stand where the cursor is; the line that ends them is read with them. */
final class CopyRows extends Reader {

    private static final String END_MARK = "\\.";

    private final Cursor cursor;
    private boolean insideLine;
    private boolean ended;

    CopyRows(Cursor cursor) {
        this.cursor = cursor;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        try {
            while (count < length && !ends()) {
                count += cursor.copyLine(target, offset + count, length - count);
                insideLine = cursor.column() > 1;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private boolean ends() {
        if (ended || insideLine) {
            return ended;
        }
        if (cursor.at(END_MARK) && (cursor.peek(2) == '\n' || cursor.peek(2) == Cursor.END)) {
            cursor.advance(3);
            ended = true;
        } else if (cursor.peek() == Cursor.END) {
            ended = true;
        }
        return ended;
    }

    @Override
    public void close() {
        ended = true;
    }
}
