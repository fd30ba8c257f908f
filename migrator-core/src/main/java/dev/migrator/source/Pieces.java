package dev.migrator.source;

import dev.migrator.migration.Directives;
import dev.migrator.migration.Script;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A script whose lines stand in a file between others. What stands between is left out but for its line ends, so that
 * lines and columns are those of the file.
 */
final class Pieces {

    /**
     * A part of the file.
     *
     * @param before line feeds and blanks for what was left out
     * @param start how many characters of the file stand before it
     * @param end how many characters of the file stand before what follows it
     */
    record Piece(String before, long start, long end) {}

    private final List<Piece> pieces = new ArrayList<>();
    private int firstLine;
    private int nextLine;

    /** @param line where it would begin, as long as nothing is added */
    Pieces(int line) {
        this.firstLine = line;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /**
     * Adds a part that begins in a line and ends with one.
     *
     * @param column how many characters of the first line stand before it
     * @param lastLine the line that it ends with
     */
    void add(int line, int column, int lastLine, long start, long end) {
        if (pieces.isEmpty()) {
            firstLine = line;
            nextLine = line;
        }
        Piece last = pieces.isEmpty() ? new Piece("", start, start) : pieces.get(pieces.size() - 1);
        if (column == 0 && last.end() == start && !pieces.isEmpty()) {
            pieces.set(pieces.size() - 1, new Piece(last.before(), last.start(), end));
        } else {
            pieces.add(new Piece("\n".repeat(line - nextLine) + " ".repeat(column), start, end));
        }
        nextLine = lastLine + 1;
    }

    /** @param properties what stands for <code>${name}</code> in it */
    Script script(FileText text, Map<String, String> properties, UnaryOperator<Directives> settings) {
        ScriptFile file = text.file();
        List<Piece> all = List.copyOf(pieces);
        return Passage.script(
                file,
                firstLine,
                () -> filled(new PiecesReader(text.open(), all), properties),
                () -> filled(new PiecesReader(file.open(), all), properties),
                settings);
    }

    /** A script with properties is held whole; they are rare. */
    private static Reader filled(Reader text, Map<String, String> properties) throws IOException {
        if (properties.isEmpty()) {
            return text;
        }
        StringWriter whole = new StringWriter();
        try (text) {
            text.transferTo(whole);
        }
        String result = whole.toString();
        for (Map.Entry<String, String> property : properties.entrySet()) {
            result = result.replace("${" + property.getKey() + "}", property.getValue());
        }
        return new StringReader(result);
    }
}
