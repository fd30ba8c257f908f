package dev.migrator.plan;

import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigrationVersion;
import dev.migrator.migration.OtherToolRun;
import dev.migrator.migration.Position;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All migrations that this release or the history knows, each with how it stands. Immutable and pure. */
public final class Standings {

    private static final Comparator<Standing> BY_POSITION = Comparator.comparing(Standing::position);
    private static final Comparator<Standing> BY_ROW = Comparator.comparing(
            standing -> standing.applied().map(HistoryEntry::id).orElse(0L));

    private final Map<String, Standing> byIdentity;
    private final List<List<Migration>> duplicates;
    private final Optional<HistoryEntry> baseline;
    private final Optional<OtherToolRun> otherToolRun;

    /** The row of the newest versioned migration that this release knows, or 0. */
    private final long newestKnown;

    private Standings(
            Map<String, Standing> byIdentity,
            List<List<Migration>> duplicates,
            Optional<HistoryEntry> baseline,
            Optional<OtherToolRun> otherToolRun) {
        this.byIdentity = byIdentity;
        this.duplicates = duplicates;
        this.baseline = baseline;
        this.otherToolRun = otherToolRun;
        // Repeatables don't count: a newer release may have run a changed one last of all.
        this.newestKnown = byIdentity.values().stream()
                .filter(standing -> standing.migration().isPresent() && !standing.repeatable())
                .flatMap(standing -> standing.applied().stream())
                .mapToLong(HistoryEntry::id)
                .max()
                .orElse(0);
    }

    /**
     * @param available what this release brings, in any order
     * @param history the newest rows, in any order
     */
    public static Standings of(Collection<Migration> available, Collection<HistoryEntry> history) {
        Map<String, List<Migration>> migrations = FreshStart.choose(available, history).stream()
                .collect(Collectors.groupingBy(Migration::identity, LinkedHashMap::new, Collectors.toList()));
        List<HistoryEntry> ordered = history.stream()
                .sorted(Comparator.comparingLong(HistoryEntry::id))
                .toList();
        Map<String, Trace> traces = new LinkedHashMap<>();
        ordered.stream().filter(entry -> !FreshStart.isBaseline(entry)).forEach(entry -> entry.identity()
                .ifPresent(identity ->
                        traces.computeIfAbsent(identity, key -> new Trace()).add(entry)));
        Map<String, Standing> standings = new LinkedHashMap<>();
        traces.forEach((identity, trace) -> {
            Optional<Migration> migration =
                    migrations.getOrDefault(identity, List.of()).stream().findFirst();
            if (migration.isPresent() || trace.stands()) {
                standings.put(identity, trace.standing(identity, migration));
            }
        });
        migrations.forEach((identity, same) ->
                standings.computeIfAbsent(identity, key -> new Trace().standing(key, Optional.of(same.get(0)))));
        return new Standings(
                standings,
                migrations.values().stream().filter(same -> same.size() > 1).toList(),
                ordered.stream().filter(FreshStart::isBaseline).reduce((older, newer) -> newer),
                Optional.empty());
    }

    /** The same, and what another tool has done since its history was taken over. */
    public Standings with(Optional<OtherToolRun> run) {
        return new Standings(byIdentity, duplicates, baseline, run);
    }

    Optional<OtherToolRun> otherToolRun() {
        return otherToolRun;
    }

    Collection<Standing> all() {
        return byIdentity.values();
    }

    /** The row below which everything counts as applied. */
    Optional<HistoryEntry> baseline() {
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
    List<Standing> pending() {
        return all().stream()
                .filter(standing ->
                        !standing.repeatable() && standing.migration().isPresent())
                .filter(standing -> !standing.isApplied() && !belowBaseline(standing))
                .sorted(BY_POSITION)
                .toList();
    }

    /** Repeatables that never ran, or whose text is another one now, by name. */
    List<Standing> pendingRepeatables() {
        return all().stream()
                .filter(standing ->
                        standing.repeatable() && standing.migration().isPresent())
                .filter(standing -> !standing.isApplied()
                        || standing.changed()
                        || standing.unfinished().isPresent())
                .sorted(BY_POSITION)
                .toList();
    }

    /** What a migrate would run by position: the versioned ones, and repeatables in line that aren't applied. */
    List<Standing> toRunInLine() {
        return Stream.concat(pending().stream(), repeatables(true))
                .sorted(BY_POSITION)
                .toList();
    }

    /** What a migrate would run after all those. */
    List<Standing> toRunLast() {
        return repeatables(false).toList();
    }

    /** None while a newer release is at work, or both would take turns. */
    private Stream<Standing> repeatables(boolean inLine) {
        return newerReleaseAtWork()
                ? Stream.of()
                : pendingRepeatables().stream()
                        .filter(standing -> (standing.inLine() && !standing.isApplied()) == inLine);
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

    boolean isAhead(Standing standing) {
        long row = standing.applied()
                .or(standing::unfinished)
                .map(HistoryEntry::id)
                .orElse(0L);
        return standing.migration().isEmpty() && row > newestKnown;
    }

    /** Whether a newer release is at work. A repeatable alone doesn't tell: its script may just have been removed. */
    boolean newerReleaseAtWork() {
        return Stream.concat(ahead().stream(), startedElsewhere().stream())
                .anyMatch(standing -> !standing.repeatable());
    }

    /**
     * Applied, no script here, and not ahead. Of a class the history alone is enough.
     *
     * @param overtaken whether something known here is about to be applied after it
     */
    boolean isMissing(Standing standing, boolean overtaken) {
        return standing.isApplied()
                && standing.migration().isEmpty()
                && standing.kind() != MigrationKind.JAVA
                && (overtaken || !isAhead(standing));
    }

    /** Whether a migrate would apply a versioned migration. */
    boolean goesOn(boolean allowOutOfOrder) {
        return pending().size() > (allowOutOfOrder ? 0 : outOfOrder().size());
    }

    /** Pending, below an applied one, and never settled before. */
    List<Standing> outOfOrder() {
        Optional<Position> highest = highestApplied().map(Standing::position);
        return pending().stream()
                .filter(standing -> highest.isPresent() && standing.position().compareTo(highest.get()) < 0)
                .filter(standing ->
                        !standing.settledBefore() && standing.unfinished().isEmpty())
                .toList();
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

    boolean belowBaseline(Standing standing) {
        return baselinePosition()
                .filter(mark -> standing.position().compareTo(mark) <= 0)
                .isPresent();
    }

    private Optional<Position> baselinePosition() {
        return baseline.flatMap(HistoryEntry::identity).map(Position::new);
    }
}
