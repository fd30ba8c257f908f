package dev.migrator.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;

/** Shows pieces of a text, one after the other, as if they were all. */
final class PiecesReader extends Reader {

    private final Reader text;
    private final Iterator<Pieces.Piece> pieces;
    private Reader before = Reader.nullReader();
    private Reader piece = Reader.nullReader();
    private long at;

    PiecesReader(Reader text, List<Pieces.Piece> pieces) {
        this.text = text;
        this.pieces = pieces.iterator();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int count = before.read(target, offset, length);
            if (count < 0) {
                count = piece.read(target, offset, length);
            }
            if (count > 0) {
                return count;
            }
            if (!pieces.hasNext()) {
                return -1;
            }
            step(pieces.next());
        }
    }

    private void step(Pieces.Piece next) throws IOException {
        before = new StringReader(next.before());
        piece = PartReader.of(text, next.start() - at, next.end() - at);
        at = next.end();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
