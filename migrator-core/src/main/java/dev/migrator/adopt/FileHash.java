package dev.migrator.adopt;

import dev.migrator.migration.Script;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over a whole file, as two tools keep it; the line ends a checkout gives a file don't count as an edit. */
final class FileHash {

    private final MessageDigest asIs = sha256();
    private final MessageDigest lineFeeds = sha256();
    private final MessageDigest carriageReturns = sha256();

    private FileHash() {}

    /** A check against what a table keeps. */
    static EditCheck check(String recorded) {
        return migration -> {
            List<String> hashes = of(migration.up());
            boolean same = hashes.stream()
                    .anyMatch(hash -> hash.equals(recorded) || shortened(hash).equals(recorded));
            return same ? Agreement.SAME : Agreement.edited("SHA-256", recorded, hashes.get(0));
        };
    }

    /** As the file is, with line feeds, and with carriage returns before them. */
    static List<String> of(Script script) {
        FileHash hash = new FileHash();
        try (InputStream in = new BufferedInputStream(script.file())) {
            hash.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(hash.asIs, hash.lineFeeds, hash.carriageReturns)
                .map(digest -> HexFormat.of().formatHex(digest.digest()))
                .toList();
    }

    private void read(InputStream in) throws IOException {
        int held = -1;
        for (int value = in.read(); value >= 0; value = in.read()) {
            asIs.update((byte) value);
            if (held == '\r' && value != '\n') {
                both('\r');
            }
            if (value == '\n') {
                lineFeeds.update((byte) '\n');
                carriageReturns.update(new byte[] {'\r', '\n'});
            } else if (value != '\r') {
                both(value);
            }
            held = value;
        }
        if (held == '\r') {
            both('\r');
        }
    }

    private void both(int value) {
        lineFeeds.update((byte) value);
        carriageReturns.update((byte) value);
    }

    /** Early releases of Prisma wrote each byte without its leading zero. */
    private static String shortened(String hash) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hash.length(); i += 2) {
            text.append(hash.charAt(i) == '0' ? "" : hash.substring(i, i + 1)).append(hash.charAt(i + 1));
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
