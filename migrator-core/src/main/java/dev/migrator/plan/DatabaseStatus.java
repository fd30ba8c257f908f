package dev.migrator.plan;

import dev.migrator.migration.Conflict;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationState;
import dev.migrator.migration.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What is applied, what is pending and what stands in the way, in one database. Pure.
 *
 * @param version the highest applied by position, if any
 * @param applied in the order applied
 * @param pending in the order in which they would run
 */
public record DatabaseStatus(
        DatabaseState state,
        Optional<String> version,
        List<MigrationStatus> applied,
        List<MigrationStatus> pending,
        List<Conflict> conflicts) {

    /**
     * @param locked whether a migrator is at work just now, so that what looks interrupted is merely running
     * @param allowOutOfOrder whether a late migration may run after the ones above it
     */
    public static DatabaseStatus of(Standings standings, boolean locked, boolean allowOutOfOrder) {
        List<Conflict> conflicts = Plan.conflicts(standings, Direction.UP, allowOutOfOrder);
        List<MigrationStatus> applied = new ArrayList<>();
        standings.baseline().map(DatabaseStatus::baseline).ifPresent(applied::add);
        standings.appliedInOrder().forEach(standing -> applied.add(applied(standings, standing, locked)));
        List<MigrationStatus> pending = Stream.of(
                        standings.toRunInLine(), standings.startedElsewhere(), standings.toRunLast())
                .flatMap(List::stream)
                .map(standing -> pending(standing, locked))
                .toList();
        return new DatabaseStatus(
                state(applied, pending, conflicts, locked), version(standings, applied), applied, pending, conflicts);
    }

    private static DatabaseState state(
            List<MigrationStatus> applied, List<MigrationStatus> pending, List<Conflict> conflicts, boolean locked) {
        boolean failed = Stream.concat(applied.stream(), pending.stream())
                .anyMatch(migration -> migration.state() == MigrationState.FAILED);
        if (failed) {
            return DatabaseState.FAILED;
        }
        if (!conflicts.isEmpty()) {
            return DatabaseState.CONFLICT;
        }
        if (locked) {
            return DatabaseState.MIGRATING;
        }
        boolean halfUndone = applied.stream().anyMatch(migration -> migration.state() == MigrationState.INTERRUPTED);
        return pending.isEmpty() && !halfUndone ? DatabaseState.CURRENT : DatabaseState.PENDING;
    }

    private static Optional<String> version(Standings standings, List<MigrationStatus> applied) {
        Comparator<MigrationStatus> byPosition = Comparator.comparing(migration -> standings
                .find(migration.identity())
                .map(Standing::position)
                .orElseGet(() -> new Position(migration.identity())));
        return applied.stream()
                .filter(migration -> migration.version().isPresent())
                .max(byPosition)
                .map(MigrationStatus::identity);
    }

    private static MigrationStatus applied(Standings standings, Standing standing, boolean locked) {
        MigrationState state = standings.isAhead(standing) ? MigrationState.AHEAD : MigrationState.APPLIED;
        HistoryEntry row = standing.applied().orElseThrow();
        return new MigrationStatus(
                standing.identity(),
                version(standing),
                standing.description(),
                standing.script(),
                standing.kind(),
                unfinished(standing, locked).orElse(state),
                standing.accepted().flatMap(HistoryEntry::checksum),
                row.finishedAt().or(() -> Optional.of(row.startedAt())),
                Optional.of(row.runBy()),
                OptionalLong.of(row.executionMs()),
                standing.reversible());
    }

    private static MigrationStatus pending(Standing standing, boolean locked) {
        return new MigrationStatus(
                standing.identity(),
                version(standing),
                standing.description(),
                standing.script(),
                standing.kind(),
                unfinished(standing, locked).orElse(MigrationState.PENDING),
                standing.migration().flatMap(Migration::checksum),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                standing.reversible());
    }

    private static MigrationStatus baseline(HistoryEntry row) {
        return new MigrationStatus(
                row.identity().orElse(""),
                row.identity(),
                row.description(),
                row.script(),
                row.kind(),
                MigrationState.BASELINE,
                Optional.empty(),
                Optional.of(row.startedAt()),
                Optional.of(row.runBy()),
                OptionalLong.of(row.executionMs()),
                false);
    }

    private static Optional<MigrationState> unfinished(Standing standing, boolean locked) {
        if (standing.failed()) {
            return Optional.of(MigrationState.FAILED);
        }
        return standing.interrupted() && !locked ? Optional.of(MigrationState.INTERRUPTED) : Optional.empty();
    }

    private static Optional<String> version(Standing standing) {
        return standing.inLine() ? Optional.of(standing.identity()) : Optional.empty();
    }
}
