package dev.migrator.migration;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * SHA-256 over the UTF-8 bytes of a script's text, without byte-order mark and with every line end as a line feed, in
 * lower-case hexadecimal. Pinned: histories hold it, so another algorithm would be another history format.
 *
 * @param hex 64 hexadecimal digits
 */
public record Checksum(String hex) {

    /** The checksum of {@code text}, which must already be free of byte-order mark and carriage returns. */
    public static Checksum of(String text) {
        byte[] hash = HashingReader.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return new Checksum(HexFormat.of().formatHex(hash));
    }

    /** The same for a text of any size, which is read to its end. */
    public static Checksum of(Reader text) throws IOException {
        HashingReader hashing = new HashingReader(text);
        char[] window = new char[2048];
        int count = 0;
        while (count >= 0) {
            count = hashing.read(window, 0, window.length);
        }
        return hashing.checksum();
    }

    @Override
    public String toString() {
        return hex;
    }
}
