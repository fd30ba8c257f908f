package dev.migrator.migration;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Hashes a text while somebody reads it, with the algorithm of {@link Checksum}. Not thread-safe. */
public final class HashingReader extends FilterReader {

    private final MessageDigest digest;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(2048);
    /** The first half of a surrogate pair whose second half wasn't read yet. */
    private final StringBuilder half = new StringBuilder(1);

    private @Nullable Checksum checksum;

    /** @param text closed with this */
    public HashingReader(Reader text) {
        super(text);
        this.digest = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Of everything that was read; nothing may be read after it was asked for. */
    public Checksum checksum() {
        if (checksum == null) {
            hash(CharBuffer.wrap(half), true);
            checksum = new Checksum(HexFormat.of().formatHex(digest.digest()));
        }
        return checksum;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            update(target, offset, count);
        }
        return count;
    }

    private void update(char[] text, int offset, int count) {
        CharBuffer chars = CharBuffer.wrap(text, offset, count);
        if (!half.isEmpty()) {
            half.append(chars.get());
            hash(CharBuffer.wrap(half), false);
            half.setLength(0);
        }
        if (chars.hasRemaining() && Character.isHighSurrogate(text[offset + count - 1])) {
            half.append(text[offset + count - 1]);
            chars.limit(chars.limit() - 1);
        }
        hash(chars, false);
    }

    private void hash(CharBuffer chars, boolean last) {
        boolean more = true;
        while (more) {
            more = encoder.encode(chars, bytes, last).isOverflow();
            digest.update(bytes.flip());
            bytes.clear();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
