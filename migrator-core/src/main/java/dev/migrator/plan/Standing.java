package dev.migrator.plan;

import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Position;
import dev.migrator.migration.RunState;
import java.util.Optional;

/**
 * How one migration stands in one database: what this release brings, and what the history says of it. At least one of
 * the two is there.
 *
 * @param migration what this release brings; empty where only the history knows it
 * @param applied the row by which it was applied; empty where it isn't, or was rolled back since
 * @param accepted the newest row that says what was applied: {@code applied} itself or a repair of it
 * @param unfinished a run that is newer than anything done: still running, or failed
 * @param settledBefore whether anything was ever done with it, be it undone since
 */
public record Standing(
        String identity,
        Optional<Migration> migration,
        Optional<HistoryEntry> applied,
        Optional<HistoryEntry> accepted,
        Optional<HistoryEntry> unfinished,
        boolean settledBefore) {

    boolean isApplied() {
        return applied.isPresent();
    }

    /** Where it stands in the order; told by the release if it knows it, else by its identity. */
    public Position position() {
        return migration.map(Migration::position).orElseGet(() -> new Position(identity));
    }

    public MigrationKind kind() {
        return migration.map(Migration::kind).orElseGet(() -> row().kind());
    }

    public boolean repeatable() {
        return kind() == MigrationKind.REPEATABLE;
    }

    /** Whether it first runs where its position says. Of one that only the history knows, its kind tells. */
    boolean inLine() {
        return migration.map(Migration::inLine).orElse(!repeatable());
    }

    public String script() {
        return migration.map(Migration::script).orElseGet(() -> row().script());
    }

    public String description() {
        return migration.map(Migration::description).orElseGet(() -> row().description());
    }

    /** Why it has no down, where this release knows. */
    public Optional<String> irreversible() {
        return migration.flatMap(Migration::irreversible);
    }

    /** Whether a roll-back could undo it: by the text in the history, or by what this release brings. */
    public boolean reversible() {
        return keptDown().isPresent() || migration.map(Migration::reversible).orElse(false);
    }

    /** The row that keeps the down's text. */
    Optional<HistoryEntry> keptDown() {
        return accepted.filter(HistoryEntry::hasDownScript);
    }

    boolean failed() {
        return unfinished.filter(entry -> entry.state() == RunState.FAILED).isPresent();
    }

    boolean interrupted() {
        return unfinished.filter(entry -> entry.state() == RunState.RUNNING).isPresent();
    }

    boolean unfinished(Direction direction) {
        return unfinished.filter(entry -> entry.direction() == direction).isPresent();
    }

    /** Whether the script that failed is another one now. A class can't show that it was corrected. */
    boolean corrected() {
        return unfinished
                .map(entry -> entry.direction() == Direction.UP
                        ? differs(entry.checksum(), migration.flatMap(Migration::checksum))
                        : differs(entry.downChecksum(), migration.flatMap(Migration::downChecksum)))
                .orElse(false);
    }

    /** Whether this release's up or down is another text than what was applied. */
    boolean changed() {
        return migration.isPresent() && accepted.isPresent() && (upChanged() || downChanged());
    }

    boolean upChanged() {
        return accepted.flatMap(HistoryEntry::checksum).isPresent()
                && !accepted.flatMap(HistoryEntry::checksum).equals(migration.flatMap(Migration::checksum));
    }

    boolean downChanged() {
        return accepted.flatMap(HistoryEntry::checksum).isPresent()
                && !accepted.flatMap(HistoryEntry::downChecksum).equals(migration.flatMap(Migration::downChecksum));
    }

    private static <T> boolean differs(Optional<T> before, Optional<T> now) {
        return now.isPresent() && !before.equals(now);
    }

    private HistoryEntry row() {
        return accepted.or(() -> unfinished).orElseThrow();
    }
}
