package dev.migrator.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** Shows a text without some of its parts, of which only the line feeds stay: what follows keeps its line number. */
final class GapReader extends FilterReader {

    /**
     * A part that isn't shown.
     *
     * @param start how many characters of the text stand before it
     * @param end how many characters of the text stand before what follows it
     */
    record Gap(long start, long end) {}

    private final List<Gap> gaps;
    private long at;

    /** @param gaps in the order of the text */
    GapReader(Reader text, List<Gap> gaps) {
        super(text);
        this.gaps = gaps;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int shown = 0;
        while (shown == 0 && length > 0) {
            int count = super.read(target, offset, length);
            if (count < 0) {
                return -1;
            }
            for (int i = offset; i < offset + count; i++, at++) {
                if (target[i] == '\n' || isShown(at)) {
                    target[offset + shown++] = target[i];
                }
            }
        }
        return shown;
    }

    private boolean isShown(long offset) {
        for (Gap gap : gaps) {
            if (offset >= gap.start() && offset < gap.end()) {
                return false;
            }
        }
        return true;
    }
}
