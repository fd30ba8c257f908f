package dev.migrator.source;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Directives;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The commands in a script of sql-migrate, checked as they come by. Where a statement begins and ends the database's own
 * grammar tells, so that StatementBegin and StatementEnd need only be in order.
 */
final class SqlMigrateMarks implements MarkedSections.Marks {

    static final String SHAPE =
            "A script of sql-migrate has a line \"-- +migrate Up\" above everything and maybe later a"
                    + " line \"-- +migrate Down\".";
    private static final String MARK = "-- +migrate ";

    private final String script;
    private final Set<Direction> seen = EnumSet.noneOf(Direction.class);
    private final Set<Direction> withoutTransaction = EnumSet.noneOf(Direction.class);
    /** The line of the StatementBegin that waits for its end; 0 where none does. */
    private int begun;

    SqlMigrateMarks(String script) {
        this.script = script;
    }

    UnaryOperator<Directives> settings(Direction half) {
        return withoutTransaction.contains(half) ? Directives::withoutTransaction : directives -> directives;
    }

    @Override
    public Optional<Direction> begins(ScriptLines line) {
        if (!line.text().startsWith(MARK)) {
            return Optional.empty();
        }
        List<String> words =
                Arrays.asList(line.text().substring(MARK.length()).strip().split("\\s+", -1));
        switch (words.get(0)) {
            case "Up" -> {
                return Optional.of(begin(Direction.UP, words));
            }
            case "Down" -> {
                return Optional.of(begin(Direction.DOWN, words));
            }
            case "StatementBegin" -> begun = line.number();
            case "StatementEnd" -> begun = 0;
            // sql-migrate passes over it, and would run what was meant to be the down with the up.
            default ->
                throw refused(line.number(), "\"" + line.text().strip() + "\" is no command that sql-migrate knows");
        }
        return Optional.empty();
    }

    private Direction begin(Direction half, List<String> words) {
        seen.add(half);
        if (words.contains("notransaction")) {
            withoutTransaction.add(half);
        }
        return half;
    }

    /** Behind the last line. */
    void end() {
        if (seen.isEmpty()) {
            throw refused(1, "there is neither a \"-- +migrate Up\" nor a \"-- +migrate Down\"");
        }
        if (begun > 0) {
            throw refused(begun, "\"-- +migrate StatementBegin\" has no StatementEnd");
        }
    }

    private InvalidScriptException refused(int line, String problem) {
        return InvalidScriptException.sections(script, line, problem, SHAPE);
    }
}
