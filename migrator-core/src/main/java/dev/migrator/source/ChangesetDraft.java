package dev.migrator.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A changeset while its lines are being read. */
final class ChangesetDraft {

    private static final long NONE = -1;

    private final String author;
    private final String id;
    private final int line;
    private final Map<String, String> attributes;
    private final Pieces up;
    private final Pieces down;
    private final List<String> marks = new ArrayList<>();
    private @Nullable String comment;
    private @Nullable String undo;
    /** The blank lines just read: their first, and where they begin and end. */
    private int blankLine;

    private long blankStart;
    private long blankEnd = NONE;

    ChangesetDraft(String author, String id, int line, Map<String, String> attributes) {
        this.author = author;
        this.id = id;
        this.line = line;
        this.attributes = attributes;
        this.up = new Pieces(line);
        this.down = new Pieces(line);
    }

    /**
     * Adds a line of what it runs. Blank ones only where another follows: a roll-back that is added below must not change
     * the checksum.
     */
    void line(ScriptLines lines) {
        boolean blank = lines.text().isBlank();
        if (blankEnd != lines.start()) {
            blankLine = lines.number();
            blankStart = lines.start();
        }
        blankEnd = blank ? lines.end() : NONE;
        if (!blank) {
            up.add(blankLine, 0, lines.number(), blankStart, lines.end());
        }
    }

    /** @param end how many characters of the file stand before what follows */
    void undo(ScriptLines lines, int column, long end) {
        down.add(lines.number(), column, lines.number(), lines.start() + column, end);
        String text = lines.text().substring(column).strip();
        undo = undo == null || undo.isEmpty() ? text : undo;
    }

    void comment(String text) {
        comment = comment == null ? text : comment;
    }

    void mark(String name, String text) {
        marks.add(name + " " + text);
    }

    Changeset changeset() {
        return new Changeset(
                author,
                id,
                line,
                attributes,
                Optional.ofNullable(comment),
                up,
                down,
                Optional.ofNullable(undo).filter(text -> !text.isEmpty()),
                List.copyOf(marks));
    }
}
