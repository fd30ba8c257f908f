package dev.migrator.source;

import dev.migrator.migration.Direction;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The marks in a script of node-pg-migrate, {@code -- Up Migration} and {@code -- Down Migration} in any case and order. The
 * first of each counts; more of them are comments.
 */
final class NodePgMigrateMarks implements MarkedSections.Marks {

    private static final String SHAPE =
            "A script of node-pg-migrate has one line \"-- Up Migration\" above everything and"
                    + " maybe later one line \"-- Down Migration\"; without marks all of it is the up.";
    private static final Pattern UP = mark("up");
    private static final Pattern DOWN = mark("down");

    private final Set<Direction> seen = EnumSet.noneOf(Direction.class);

    private static Pattern mark(String half) {
        return Pattern.compile(
                "^[ \\t]*--[\\s-]*" + half + "\\s+migration", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    }

    static boolean both(FileText file) {
        return file.has(UP) && file.has(DOWN);
    }

    static boolean any(FileText file) {
        return file.has(UP) || file.has(DOWN);
    }

    /**
     * Cuts a script; one without marks has no sections.
     *
     * @throws InvalidScriptException if a part of it would never run, or run where it isn't meant to
     */
    static MarkedSections cut(FileText file) {
        MarkedSections cut = MarkedSections.of(file, new NodePgMigrateMarks());
        if (!cut.sections().isEmpty() && cut.half(Direction.UP).isEmpty()) {
            // node-pg-migrate runs all of it as the up, the down included.
            throw refused(cut.sections().get(0), file, "a \"-- Down Migration\" without a \"-- Up Migration\"");
        }
        return cut.nothingAbove(SHAPE);
    }

    /** What the tool would run as part of the up. */
    static InvalidScriptException downInAnUp(MarkedSections cut) {
        MarkedSections.Section down = cut.sections().stream()
                .filter(section -> section.direction() == Direction.DOWN)
                .findFirst()
                .orElseThrow();
        return refused(down, cut.file(), "a \"-- Down Migration\", and the down has a file of its own");
    }

    private static InvalidScriptException refused(MarkedSections.Section section, FileText file, String problem) {
        return InvalidScriptException.sections(file.file().name(), section.line(), problem, SHAPE);
    }

    @Override
    public Optional<Direction> begins(ScriptLines line) {
        return begins(Direction.UP, UP, line).or(() -> begins(Direction.DOWN, DOWN, line));
    }

    private Optional<Direction> begins(Direction half, Pattern mark, ScriptLines line) {
        return mark.matcher(line.text()).lookingAt() && seen.add(half) ? Optional.of(half) : Optional.empty();
    }
}
