package dev.migrator.plan;

import dev.migrator.migration.Action;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigrationVersion;
import dev.migrator.migration.Position;
import dev.migrator.migration.RunState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All migrations that this release or the history knows, each with how it stands. Immutable and pure. */
public final class Standings {

    private static final Comparator<Standing> BY_POSITION = Comparator.comparing(Standing::position);
    private static final Comparator<Standing> BY_ROW = Comparator.comparing(
            standing -> standing.applied().map(HistoryEntry::id).orElse(0L));

    private final Map<String, Standing> byIdentity = new LinkedHashMap<>();
    private final List<List<Migration>> duplicates;
    private final Optional<HistoryEntry> baseline;

    private Standings(List<List<Migration>> duplicates, Optional<HistoryEntry> baseline) {
        this.duplicates = List.copyOf(duplicates);
        this.baseline = baseline;
    }

    /**
     * @param available what this release brings, in any order
     * @param history the newest rows, in any order
     */
    public static Standings of(Collection<Migration> available, Collection<HistoryEntry> history) {
        Map<String, List<Migration>> migrations = new LinkedHashMap<>();
        available.forEach(migration -> migrations
                .computeIfAbsent(migration.identity(), identity -> new ArrayList<>())
                .add(migration));
        Map<String, Trace> traces = new LinkedHashMap<>();
        HistoryEntry baseline = null;
        List<HistoryEntry> ordered = new ArrayList<>(history);
        ordered.sort(Comparator.comparingLong(HistoryEntry::id));
        for (HistoryEntry entry : ordered) {
            if (entry.kind() == MigrationKind.BASELINE) {
                baseline = entry;
            } else if (entry.identity().isPresent()) {
                traces.computeIfAbsent(entry.identity().get(), identity -> new Trace())
                        .add(entry);
            }
        }
        Standings standings = new Standings(
                migrations.values().stream().filter(same -> same.size() > 1).toList(), Optional.ofNullable(baseline));
        Set<String> identities = new LinkedHashSet<>(traces.keySet());
        identities.addAll(migrations.keySet());
        for (String identity : identities) {
            List<Migration> brought = migrations.getOrDefault(identity, List.of());
            Trace trace = traces.getOrDefault(identity, new Trace());
            if (!brought.isEmpty() || trace.stands()) {
                standings.byIdentity.put(
                        identity, trace.standing(identity, brought.stream().findFirst()));
            }
        }
        return standings;
    }

    /** Rows of one migration, folded oldest first. */
    private static final class Trace {
        private @Nullable HistoryEntry applied;
        private @Nullable HistoryEntry accepted;
        private @Nullable HistoryEntry unfinished;
        private boolean settledBefore;

        void add(HistoryEntry entry) {
            if (entry.state() != RunState.DONE) {
                unfinished = entry;
                return;
            }
            settledBefore = true;
            unfinished = null;
            boolean up = entry.direction() == Direction.UP;
            accepted = up ? entry : null;
            if (!up) {
                applied = null;
            } else if (entry.action() != Action.REPAIR) {
                applied = entry;
            }
        }

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

    public Collection<Standing> all() {
        return byIdentity.values();
    }

    /** The row below which everything counts as applied. */
    public Optional<HistoryEntry> baseline() {
        return baseline;
    }

    /** Migrations of one identity, where this release brings more than one. */
    List<List<Migration>> duplicates() {
        return duplicates;
    }

    /** By identity, by a version however it is written ({@code 0003}), or by the script's name. */
    Optional<Standing> find(String name) {
        String identity =
                MigrationVersion.parse(name).map(MigrationVersion::text).orElse(name);
        Standing found = byIdentity.get(identity);
        return found != null
                ? Optional.of(found)
                : all().stream()
                        .filter(standing -> standing.script().equals(name))
                        .findFirst();
    }

    /** Everything applied, oldest first. */
    List<Standing> appliedInOrder() {
        return all().stream().filter(Standing::isApplied).sorted(BY_ROW).toList();
    }

    /** What isn't applied and could be, by position; whether it may run is another question. */
    public List<Standing> pending() {
        return all().stream()
                .filter(standing ->
                        !standing.repeatable() && standing.migration().isPresent())
                .filter(standing -> !standing.isApplied() && !belowBaseline(standing))
                .sorted(BY_POSITION)
                .toList();
    }

    /** Repeatables that never ran, or whose text is another one now, by name. */
    public List<Standing> pendingRepeatables() {
        return all().stream()
                .filter(standing ->
                        standing.repeatable() && standing.migration().isPresent())
                .filter(standing -> !standing.isApplied()
                        || standing.changed()
                        || standing.unfinished().isPresent())
                .sorted(BY_POSITION)
                .toList();
    }

    /** What a newer release began and didn't finish. */
    List<Standing> startedElsewhere() {
        return all().stream()
                .filter(standing -> standing.migration().isEmpty() && !standing.isApplied())
                .toList();
    }

    /** What a newer release applied: no script here, and applied after every versioned one that has. */
    public List<Standing> ahead() {
        return appliedInOrder().stream().filter(this::isAhead).toList();
    }

    public boolean isAhead(Standing standing) {
        return standing.migration().isEmpty()
                && standing.applied().map(HistoryEntry::id).orElse(Long.MAX_VALUE) > newestKnown();
    }

    /** Applied, no script here, and not ahead. Of a class the history alone is enough. */
    boolean isMissing(Standing standing) {
        return standing.isApplied()
                && standing.migration().isEmpty()
                && standing.kind() != MigrationKind.JAVA
                && !isAhead(standing);
    }

    /** The applied versioned migration that stands highest in the order. */
    Optional<Standing> highestApplied() {
        return all().stream()
                .filter(standing -> standing.isApplied() && !standing.repeatable())
                .max(BY_POSITION);
    }

    /** The baseline's position, if {@code version} is what it is set at. */
    Optional<Position> baselineAt(String version) {
        return baselinePosition().filter(position -> MigrationVersion.parse(version)
                .map(MigrationVersion::position)
                .filter(position::equals)
                .isPresent());
    }

    private boolean belowBaseline(Standing standing) {
        return baselinePosition()
                .filter(mark -> standing.position().compareTo(mark) <= 0)
                .isPresent();
    }

    private Optional<Position> baselinePosition() {
        return baseline.flatMap(HistoryEntry::identity).map(Position::new);
    }

    /** Repeatables don't count: a newer release may have run a changed one last of all. */
    private long newestKnown() {
        return all().stream()
                .filter(standing -> standing.migration().isPresent() && !standing.repeatable())
                .flatMap(standing -> standing.applied().stream())
                .mapToLong(HistoryEntry::id)
                .max()
                .orElse(0);
    }
}
