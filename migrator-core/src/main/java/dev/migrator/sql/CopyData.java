package dev.migrator.sql;

import dev.migrator.migration.HashingReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * The rows that stand in a script behind {@code COPY … FROM STDIN}: as written, each ended by a line feed, up to and
 * without the line {@code \.} or the end of the script. They can be read once. Those of a script that is read as a
 * stream are read from that stream, a small piece at a time, and are gone as soon as the script's next statement is asked
 * for. Not thread-safe.
 */
public final class CopyData extends Reader {

    private static final int CHUNK = 8192;

    private final HashingReader rows;
    private boolean drained;
    private boolean closed;

    CopyData(Reader rows) {
        this.rows = new HashingReader(rows);
    }

    /** The same rows, held in memory from now on. */
    CopyData inMemory() throws IOException {
        StringBuilder text = new StringBuilder();
        char[] chunk = new char[CHUNK];
        for (int count = rows.read(chunk); count >= 0; count = rows.read(chunk)) {
            text.append(chunk, 0, count);
        }
        return new CopyData(new StringReader(text.toString()));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("The rows are closed");
        }
        return next(target, offset, length);
    }

    /** Reads past what has not been read; the script goes on behind it. */
    @Override
    public void close() throws IOException {
        closed = true;
        char[] chunk = drained ? new char[0] : new char[CHUNK];
        while (!drained) {
            next(chunk, 0, chunk.length);
        }
    }

    /**
     * SHA-256 of the rows in UTF-8, in lower-case hexadecimal digits.
     *
     * @throws IllegalStateException while there are rows that were neither read nor passed over by {@link #close()}
     */
    public String digest() {
        if (!drained) {
            throw new IllegalStateException("The rows have not been read to their end");
        }
        return rows.checksum().hex();
    }

    private int next(char[] target, int offset, int length) throws IOException {
        int count = drained ? -1 : rows.read(target, offset, length);
        drained |= count < 0;
        return count;
    }
}
