package dev.migrator.plan;

import dev.migrator.migration.Action;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.RunState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the history says of one migration: its rows, folded oldest first. */
final class Trace {

    private @Nullable HistoryEntry applied;
    private @Nullable HistoryEntry accepted;
    private @Nullable HistoryEntry unfinished;
    private boolean settledBefore;

    void add(HistoryEntry entry) {
        if (entry.state() != RunState.DONE) {
            unfinished = entry;
            return;
        }
        boolean up = entry.direction() == Direction.UP;
        // A script that was dismissed as missing and is back has to be looked at like any late one.
        settledBefore = up || entry.action() != Action.REPAIR;
        unfinished = null;
        accepted = up ? entry : null;
        if (!up) {
            applied = null;
        } else if (entry.action() != Action.REPAIR) {
            applied = entry;
        }
    }

    /** Whether anything is left of it; what was rolled back and is gone from the release is nobody's business. */
    boolean stands() {
        return accepted != null || unfinished != null;
    }

    Standing standing(String identity, Optional<Migration> migration) {
        return new Standing(
                identity,
                migration,
                Optional.ofNullable(applied),
                Optional.ofNullable(accepted),
                Optional.ofNullable(unfinished),
                settledBefore);
    }
}
