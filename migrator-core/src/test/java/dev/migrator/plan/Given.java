package dev.migrator.plan;

import dev.migrator.migration.Action;
import dev.migrator.migration.Conflict;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a release brings and what a history holds; answers with what would happen, in words. */
record Given(List<Migration> release, List<HistoryEntry> rows, boolean allowOutOfOrder) {

    static Given release(Migration... migrations) {
        return new Given(List.of(migrations), List.of(), false);
    }

    /** Rows from the oldest to the newest. */
    Given history(Row... rows) {
        List<HistoryEntry> numbered = new ArrayList<>();
        for (Row row : rows) {
            numbered.add(row.numbered(numbered.size() + 1L));
        }
        return new Given(release, numbered, allowOutOfOrder);
    }

    Given allowingOutOfOrder() {
        return new Given(release, rows, true);
    }

    Standings standings() {
        return Standings.of(release, rows);
    }

    Plan plan(Command command) {
        return Plan.of(command, release, rows, allowOutOfOrder);
    }

    /** Such as {@code up 2}, {@code resume down 3}, {@code mark 4 pending}, {@code accept 5}. */
    List<String> steps(Command command) {
        Plan plan = plan(command);
        if (!plan.conflicts().isEmpty()) {
            throw new AssertionError("In conflict: " + plan.conflicts());
        }
        return plan.steps().stream().map(Given::words).toList();
    }

    /** Such as {@code changed 2}. */
    List<String> conflicts(Command command) {
        return plan(command).conflicts().stream()
                .map(conflict ->
                        conflict.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + conflict.identity())
                .toList();
    }

    /** The only one there is. */
    Conflict conflict(Command command) {
        List<Conflict> conflicts = plan(command).conflicts();
        if (conflicts.size() != 1) {
            throw new AssertionError("Not one conflict but " + conflicts);
        }
        return conflicts.get(0);
    }

    List<String> ahead(Command command) {
        return plan(command).ahead().stream().map(Standing::identity).toList();
    }

    DatabaseStatus status() {
        return DatabaseStatus.of(standings(), false, allowOutOfOrder);
    }

    DatabaseStatus statusWhileLocked() {
        return DatabaseStatus.of(standings(), true, allowOutOfOrder);
    }

    static String words(Step step) {
        boolean up = step.direction() == Direction.UP;
        if (step.kind() == MigrationKind.BASELINE) {
            return "baseline " + step.identity();
        }
        if (step.action() == Action.RUN) {
            return (step.resumes().isPresent() ? "resume " : "") + (up ? "up " : "down ") + step.identity();
        }
        if (step.action() == Action.MARK) {
            return "mark " + step.identity() + (up ? " applied" : " pending");
        }
        return (up ? "accept " : "dismiss ") + step.identity();
    }
}
