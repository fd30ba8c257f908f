package dev.migrator.adopt;

import dev.migrator.history.HistoryRow;
import dev.migrator.migration.Action;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.RunState;
import dev.migrator.migration.Step;
import java.time.Instant;
import java.util.Optional;

/**
 * A migration that another tool applied and our history gets a row for.
 *
 * @param step what our history makes of it; nothing runs
 * @param appliedAt where the tool knows it
 * @param appliedBy the database user, where the tool knows it
 */
public record TakenOver(
        Step step,
        Optional<Instant> startedAt,
        Optional<Instant> appliedAt,
        Optional<String> appliedBy,
        long executionMs) {

    static TakenOver of(Recorded recorded, Optional<Migration> migration, String layout) {
        Step step = new Step(
                Action.ADOPT,
                Direction.UP,
                recorded.identity(),
                migration.map(Migration::kind).orElse(recorded.kind()),
                migration
                        .map(Migration::description)
                        .orElse(recorded.kind() == MigrationKind.BASELINE ? "baseline" : recorded.title()),
                migration
                        .map(Migration::script)
                        .orElse(recorded.kind() == MigrationKind.BASELINE ? "" : recorded.title()),
                migration.map(Migration::layout).orElse(layout),
                migration.flatMap(Migration::checksum),
                migration.flatMap(Migration::downChecksum),
                migration,
                Optional.empty(),
                Optional.empty());
        return new TakenOver(step, recorded.startedAt(), recorded.finishedAt(), recorded.by(), recorded.executionMs());
    }

    /** What a row of our history says already, once more, so that a new row can keep what the other table looks like. */
    static TakenOver again(HistoryEntry entry, Optional<Migration> migration) {
        boolean stands = entry.direction() == Direction.UP;
        Step step = new Step(
                stands || entry.action() == Action.REPAIR ? Action.REPAIR : Action.ADOPT,
                entry.direction(),
                entry.identity().orElse(""),
                entry.kind(),
                entry.description(),
                entry.script(),
                entry.layout(),
                entry.checksum(),
                entry.downChecksum(),
                migration.filter(here -> stands),
                Optional.empty(),
                Optional.empty());
        return new TakenOver(step, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    /**
     * Its row.
     *
     * @param keptDown the down's text after placeholders
     * @param fingerprint of the other tool's table; in the newest row only
     * @param now for what the tool doesn't know
     */
    public HistoryRow row(Optional<String> keptDown, Optional<Fingerprint> fingerprint, Instant now) {
        return new HistoryRow(
                Optional.of(step.identity()),
                step.description(),
                step.script(),
                step.layout(),
                step.kind(),
                step.direction(),
                step.action(),
                RunState.DONE,
                step.checksum(),
                step.downChecksum(),
                keptDown,
                0,
                0,
                fingerprint.map(Fingerprint::text),
                startedAt.orElse(now),
                appliedAt.or(() -> Optional.of(now)),
                executionMs);
    }
}
