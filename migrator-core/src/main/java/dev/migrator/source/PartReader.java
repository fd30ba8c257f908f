package dev.migrator.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Shows a part of a text as if it were all. */
final class PartReader extends FilterReader {

    private long left;

    private PartReader(Reader text, long length) {
        super(text);
        this.left = length;
    }

    /**
     * @param start how many characters to leave out
     * @param end where to stop, counted from the begin of the text
     */
    static Reader of(Reader text, long start, long end) throws IOException {
        text.skip(start);
        return new PartReader(text, end - start);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = super.read(target, offset, (int) Math.min(length, left));
        left -= Math.max(count, 0);
        return count;
    }
}
