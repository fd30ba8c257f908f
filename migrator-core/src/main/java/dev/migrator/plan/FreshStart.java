package dev.migrator.plan;

import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Position;
import dev.migrator.migration.RunState;
import java.util.Collection;
import java.util.Optional;

/**
 * Baseline scripts: on a database where nothing is applied yet, the newest one runs instead of all migrations up to it,
 * and its row is the baseline from then on. Elsewhere they have no part.
 */
final class FreshStart {

    private FreshStart() {}

    /** What counts of all that a release brings. */
    static Collection<Migration> choose(Collection<Migration> available, Collection<HistoryEntry> history) {
        Optional<Position> newest = available.stream()
                .filter(FreshStart::isBaseline)
                .map(Migration::position)
                .max(Position::compareTo);
        if (newest.isEmpty()) {
            return available;
        }
        boolean fresh = history.stream().noneMatch(FreshStart::isBegun);
        return available.stream()
                .filter(migration -> fresh ? counts(migration, newest.get()) : !isBaseline(migration))
                .toList();
    }

    private static boolean counts(Migration migration, Position newest) {
        int order = migration.position().compareTo(newest);
        return migration.repeatable() || (isBaseline(migration) ? order == 0 : order > 0);
    }

    private static boolean isBaseline(Migration migration) {
        return migration.kind() == MigrationKind.BASELINE;
    }

    /** Whether a row is the mark itself, and not an attempt of its script. */
    static boolean isBaseline(HistoryEntry row) {
        return row.kind() == MigrationKind.BASELINE && row.state() == RunState.DONE;
    }

    private static boolean isBegun(HistoryEntry row) {
        return isBaseline(row) || row.kind() == MigrationKind.VERSIONED || row.kind() == MigrationKind.JAVA;
    }
}
