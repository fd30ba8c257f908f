package dev.migrator.migration;

import java.util.Optional;

/**
 * One thing that a plan does, and one row that it leaves in the history.
 *
 * @param action {@link Action#RUN} where something runs; otherwise the row is all there is
 * @param migration what this release brings; empty where only the history knows it
 * @param keptDown the row that keeps the text of the down to run; empty where the release's own down runs
 * @param resumes the unfinished run that this step continues
 */
public record Step(
        Action action,
        Direction direction,
        String identity,
        MigrationKind kind,
        String description,
        String script,
        String layout,
        Optional<Checksum> checksum,
        Optional<Checksum> downChecksum,
        Optional<Migration> migration,
        Optional<HistoryEntry> keptDown,
        Optional<HistoryEntry> resumes) {

    /** Whether anything runs. */
    public boolean runs() {
        return action == Action.RUN;
    }

    /** The same, going on with what another run of it left behind. */
    public Step resuming(Optional<HistoryEntry> unfinished) {
        return new Step(
                action,
                direction,
                identity,
                kind,
                description,
                script,
                layout,
                checksum,
                downChecksum,
                migration,
                keptDown,
                unfinished);
    }

    /** What a person calls it: the script, or the version where there is none. */
    public String title() {
        return script.isEmpty() ? identity : script;
    }
}
