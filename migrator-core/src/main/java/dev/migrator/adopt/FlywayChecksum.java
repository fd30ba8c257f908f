package dev.migrator.adopt;

import dev.migrator.migration.Script;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * CRC-32 over a file's lines one after the other, without line ends and byte-order mark, as a signed number. A line's
 * bytes are those of the file, so the bytes are all it takes.
 */
final class FlywayChecksum {

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private FlywayChecksum() {}

    static EditCheck check(int recorded) {
        return migration -> {
            int found = of(migration.up());
            return found == recorded ? Agreement.SAME : Agreement.edited("CRC-32", recorded, found);
        };
    }

    static int of(Script script) {
        try (InputStream in = new BufferedInputStream(script.file())) {
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int of(InputStream in) throws IOException {
        CRC32 sum = new CRC32();
        in.mark(BYTE_ORDER_MARK.length);
        for (int expected : BYTE_ORDER_MARK) {
            if (in.read() != expected) {
                in.reset();
                break;
            }
        }
        for (int value = in.read(); value >= 0; value = in.read()) {
            if (value != '\r' && value != '\n') {
                sum.update(value);
            }
        }
        return (int) sum.getValue();
    }
}
