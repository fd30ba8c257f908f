package dev.migrator.plan;

import dev.migrator.migration.Action;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.RunState;
import dev.migrator.migration.SqlMigration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A row of the history as a run leaves it, but for its number: {@code applied(sql("1"))}. Row 1 began one hour on. */
interface Row {

    Instant EPOCH = Instant.parse("2026-11-22T00:00:00Z");

    HistoryEntry numbered(long id);

    static Row applied(Migration migration) {
        return row(migration, Direction.UP, Action.RUN, RunState.DONE);
    }

    static Row rolledBack(Migration migration) {
        return row(migration, Direction.DOWN, Action.RUN, RunState.DONE);
    }

    /** Killed after the first of three statements. */
    static Row interrupted(Direction direction, Migration migration) {
        return row(migration, direction, Action.RUN, RunState.RUNNING);
    }

    /** Refused at the second of three statements. */
    static Row failed(Direction direction, Migration migration) {
        return row(migration, direction, Action.RUN, RunState.FAILED);
    }

    static Row markedApplied(Migration migration) {
        return row(migration, Direction.UP, Action.MARK, RunState.DONE);
    }

    static Row markedPending(Migration migration) {
        return row(migration, Direction.DOWN, Action.MARK, RunState.DONE);
    }

    static Row accepted(Migration migration) {
        return row(migration, Direction.UP, Action.REPAIR, RunState.DONE);
    }

    static Row dismissed(Migration migration) {
        return row(migration, Direction.DOWN, Action.REPAIR, RunState.DONE);
    }

    static Row baseline(String version) {
        return id -> entry(
                id,
                Optional.of(version),
                MigrationKind.BASELINE,
                "",
                Direction.UP,
                Action.MARK,
                RunState.DONE,
                Optional.empty());
    }

    /** What every history begins with. */
    static Row format() {
        return id -> entry(
                id,
                Optional.empty(),
                MigrationKind.FORMAT,
                "",
                Direction.UP,
                Action.MARK,
                RunState.DONE,
                Optional.empty());
    }

    private static Row row(Migration migration, Direction direction, Action action, RunState state) {
        return id -> entry(
                id,
                Optional.of(migration.identity()),
                migration.kind(),
                migration.script(),
                direction,
                action,
                state,
                Optional.of(migration));
    }

    private static HistoryEntry entry(
            long id,
            Optional<String> identity,
            MigrationKind kind,
            String script,
            Direction direction,
            Action action,
            RunState state,
            Optional<Migration> migration) {
        Instant start = EPOCH.plus(Duration.ofHours(id));
        boolean keepsDown = direction == Direction.UP
                && migration
                        .filter(SqlMigration.class::isInstance)
                        .filter(Migration::reversible)
                        .isPresent();
        return new HistoryEntry(
                id,
                identity,
                migration.map(Migration::description).orElse(""),
                script,
                "numbered",
                kind,
                direction,
                action,
                state,
                migration.flatMap(Migration::checksum),
                migration.flatMap(Migration::downChecksum),
                keepsDown,
                3,
                state == RunState.DONE ? 3 : 1,
                Optional.empty(),
                start,
                state == RunState.RUNNING ? Optional.empty() : Optional.of(start.plusSeconds(1)),
                1000,
                "app",
                "host",
                "migrator 1",
                state == RunState.FAILED ? Optional.of("relation \"owl\" does not exist [42P01]") : Optional.empty());
    }
}
