package dev.migrator.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new Checksum(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
