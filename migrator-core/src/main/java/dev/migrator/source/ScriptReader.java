package dev.migrator.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to text, the same whichever editor or version control wrote the file: UTF-8, without byte-order mark, lines
 * ended by line feeds. Holds no more than a window of it.
 */
final class ScriptReader extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(4096).flip();
    private final CharBuffer chars = CharBuffer.allocate(4096).flip();
    private long offset;
    private boolean started;
    private boolean afterReturn;
    private boolean exhausted;

    /** @param name of the file, for messages */
    ScriptReader(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** @throws InvalidScriptException at the first byte that isn't UTF-8 */
    @Override
    public int read(char[] target, int start, int length) throws IOException {
        int count = 0;
        while (count == 0 && length > 0) {
            if (!chars.hasRemaining() && !decode()) {
                return -1;
            }
            while (count < length && chars.hasRemaining()) {
                char c = chars.get();
                if (c != '\n' || !afterReturn) {
                    target[start + count++] = c == '\r' ? '\n' : c;
                }
                afterReturn = c == '\r';
            }
        }
        return count;
    }

    /** Whether there is more. */
    private boolean decode() throws IOException {
        chars.clear();
        do {
            fill();
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, chars, exhausted);
            offset += bytes.position() - before;
            if (result.isError()) {
                throw InvalidScriptException.notUtf8(name, bytes.get(bytes.position()), offset);
            }
        } while (chars.position() == 0 && !exhausted);
        chars.flip();
        if (!started && chars.hasRemaining()) {
            started = true;
            if (chars.get(0) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        return chars.hasRemaining() || !exhausted;
    }

    private void fill() throws IOException {
        if (exhausted) {
            return;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        exhausted = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
