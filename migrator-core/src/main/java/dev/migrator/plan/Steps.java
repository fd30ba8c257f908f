package dev.migrator.plan;

import dev.migrator.migration.Action;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Step;
import java.util.Optional;

/** Makes steps of standings. */
final class Steps {

    private Steps() {}

    static Step run(Standing standing, Direction direction) {
        Optional<HistoryEntry> unfinished = standing.unfinished().filter(entry -> entry.direction() == direction);
        boolean fromHistory = direction == Direction.DOWN && !(standing.failed() && standing.corrected());
        return of(standing, Action.RUN, direction, fromHistory ? standing.keptDown() : Optional.empty(), unfinished);
    }

    /** The up once more, after the down that undid it. */
    static Step again(Standing standing) {
        return of(standing, Action.RUN, Direction.UP, Optional.empty(), Optional.empty());
    }

    static Step mark(Standing standing, Direction direction) {
        return of(standing, Action.MARK, direction, standing.keptDown(), standing.unfinished());
    }

    static Step repair(Standing standing, Direction direction) {
        return of(standing, Action.REPAIR, direction, Optional.empty(), Optional.empty());
    }

    static Step baseline(String version) {
        return new Step(
                Action.MARK,
                Direction.UP,
                version,
                MigrationKind.BASELINE,
                "baseline",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Step of(
            Standing standing,
            Action action,
            Direction direction,
            Optional<HistoryEntry> keptDown,
            Optional<HistoryEntry> resumes) {
        Optional<Migration> migration = standing.migration();
        Optional<HistoryEntry> row = standing.accepted().or(standing::unfinished);
        return new Step(
                action,
                direction,
                standing.identity(),
                standing.kind(),
                standing.description(),
                standing.script(),
                migration.map(Migration::layout).orElseGet(() -> row.map(HistoryEntry::layout)
                        .orElse("")),
                migration.isPresent() ? migration.flatMap(Migration::checksum) : row.flatMap(HistoryEntry::checksum),
                migration.isPresent()
                        ? migration.flatMap(Migration::downChecksum)
                        : row.flatMap(HistoryEntry::downChecksum),
                migration,
                keptDown,
                resumes);
    }
}
