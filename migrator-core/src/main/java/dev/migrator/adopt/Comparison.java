package dev.migrator.adopt;

import dev.migrator.migration.Action;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Position;
import dev.migrator.migration.RunState;
import dev.migrator.migration.SqlMigration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what another tool recorded against the folder and our own history. Used once. */
final class Comparison {

    private final OtherTool tool;
    private final String table;
    private final Folder folder;

    /** Of each migration in our history the newest row that says whether it is applied. */
    private final Map<String, HistoryEntry> ours = new LinkedHashMap<>();

    /** Of each the newest row, which may be one that accepted an edit. */
    private final Map<String, HistoryEntry> newest = new LinkedHashMap<>();

    private final Optional<HistoryEntry> baseline;
    private final Optional<Fingerprint> remembered;
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final Map<String, Integer> unchecked = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<TakenOver> taken = new ArrayList<>();
    private final Set<String> edited = new HashSet<>();

    /** @throws AdoptionRefusedException if our history began without the other tool's */
    Comparison(OtherTool tool, String table, Folder folder, Collection<HistoryEntry> history) {
        this.tool = tool;
        this.table = table;
        this.folder = folder;
        List<HistoryEntry> entries = history.stream()
                .filter(entry -> entry.kind() != MigrationKind.FORMAT)
                .sorted(Comparator.comparingLong(HistoryEntry::id))
                .toList();
        if (!entries.isEmpty() && entries.stream().noneMatch(entry -> entry.action() == Action.ADOPT)) {
            throw AdoptionRefusedException.begunAlready(tool.name(), entries.get(entries.size() - 1));
        }
        this.baseline = entries.stream()
                .filter(entry -> entry.kind() == MigrationKind.BASELINE)
                .reduce((older, newer) -> newer);
        this.remembered = Fingerprint.in(entries);
        entries.stream()
                .filter(entry -> entry.kind() != MigrationKind.BASELINE && entry.state() == RunState.DONE)
                .forEach(this::remember);
    }

    private void remember(HistoryEntry entry) {
        String identity = entry.identity().orElse("");
        newest.put(identity, entry);
        if (entry.action() != Action.REPAIR || entry.direction() == Direction.DOWN) {
            ours.put(identity, entry);
        }
    }

    Adoption of(List<Recorded> recorded, Fingerprint fingerprint) {
        Set<String> seen = new HashSet<>();
        for (Recorded one : recorded) {
            if (one.kind() == MigrationKind.BASELINE) {
                baseline(one);
            } else if (one.outcome() == Recorded.Outcome.FAILED) {
                obstacle(Obstacle.Kind.FAILED, one, one.error().orElse(""));
            } else if (!seen.add(one.identity())) {
                obstacle(Obstacle.Kind.TWICE, one, "");
            } else if (!ours.containsKey(one.identity())) {
                take(one);
            }
        }
        ours.values().stream()
                .filter(entry -> entry.action() == Action.ADOPT
                        && entry.direction() == Direction.UP
                        && !seen.contains(entry.identity().orElse("")))
                .forEach(entry -> obstacles.add(new Obstacle(Obstacle.Kind.ROW_GONE, entry.script(), "")));
        if (!obstacles.isEmpty()) {
            throw AdoptionRefusedException.found(tool.name(), table, obstacles);
        }
        unchecked.forEach((reason, count) -> notes.add(0, reason + ": " + count + " not checked for edits"));
        boolean renew =
                taken.isEmpty() && remembered.isPresent() && !remembered.get().equals(fingerprint);
        return new Adoption(taken, pending(), notes, renew ? renewal() : List.of(), fingerprint);
    }

    private void obstacle(Obstacle.Kind kind, Recorded recorded, String detail) {
        obstacles.add(new Obstacle(kind, recorded.title(), detail));
    }

    private void baseline(Recorded recorded) {
        if (baseline.isEmpty()) {
            taken.add(TakenOver.of(recorded, Optional.empty(), tool.layout()));
        }
    }

    private void take(Recorded recorded) {
        Optional<Migration> migration = folder.find(recorded.identity());
        if (migration.isEmpty() && recorded.kind() != MigrationKind.JAVA) {
            obstacle(Obstacle.Kind.FILE_GONE, recorded, "");
            return;
        }
        if (migration.orElse(null) instanceof SqlMigration sql && !unchanged(recorded, sql)) {
            return;
        }
        if (migration.isEmpty()) {
            notes.add(
                    recorded.title() + " ran as code of the other tool; it counts as applied and can't be rolled back");
        }
        taken.add(TakenOver.of(recorded, migration, tool.layout()));
    }

    private boolean unchanged(Recorded recorded, SqlMigration migration) {
        Agreement agreement = recorded.check().of(migration);
        switch (agreement.verdict()) {
            case SAME -> {}
            case UNCHECKED -> unchecked.merge(agreement.detail(), 1, Integer::sum);
            case EDITED -> {
                // A repeatable is made to be edited: it runs again.
                if (!migration.repeatable()) {
                    obstacle(Obstacle.Kind.EDITED, recorded, agreement.detail());
                }
                edited.add(migration.identity());
                return false;
            }
        }
        return true;
    }

    private List<Migration> pending() {
        Set<String> applied = new HashSet<>();
        ours.values().stream()
                .filter(entry -> entry.direction() == Direction.UP)
                .forEach(entry -> applied.add(entry.identity().orElse("")));
        taken.forEach(one -> applied.add(one.step().identity()));
        Optional<Position> mark = taken.stream()
                .filter(one -> one.step().kind() == MigrationKind.BASELINE)
                .map(one -> one.step().identity())
                .findFirst()
                .or(() -> baseline.flatMap(HistoryEntry::identity))
                .map(Position::new);
        List<Migration> pending = folder.all().stream()
                .filter(migration -> !applied.contains(migration.identity()))
                .filter(migration -> migration.repeatable()
                        || mark.isEmpty()
                        || migration.position().compareTo(mark.get()) > 0)
                .sorted(Comparator.comparing(Migration::repeatable).thenComparing(Migration::position))
                .toList();
        Optional<Migration> highest = folder.all().stream()
                .filter(migration -> !migration.repeatable() && applied.contains(migration.identity()))
                .max(Comparator.comparing(Migration::position));
        for (Migration migration : pending) {
            if (migration.repeatable() && edited.contains(migration.identity())) {
                notes.add(migration.script() + " was edited since it ran; it runs again");
            } else if (highest.isPresent()
                    && !migration.repeatable()
                    && migration.position().compareTo(highest.get().position()) < 0) {
                notes.add(migration.script() + " stands below " + highest.get().script()
                        + " and never ran; it stays pending, out of order");
            }
        }
        return pending;
    }

    /** A row that stands may be said once more where the file is still the same, and one that doesn't stand always. */
    private List<TakenOver> renewal() {
        return newest.values().stream()
                .filter(entry -> entry.direction() == Direction.DOWN || isAsAccepted(entry))
                .max(Comparator.comparing(HistoryEntry::direction, Comparator.comparing(Direction.UP::equals))
                        .thenComparing(HistoryEntry::id))
                .map(entry ->
                        TakenOver.again(entry, folder.find(entry.identity().orElse(""))))
                .stream()
                .toList();
    }

    private boolean isAsAccepted(HistoryEntry entry) {
        Optional<Migration> here = folder.find(entry.identity().orElse(""));
        return here.flatMap(Migration::checksum).equals(entry.checksum())
                && here.flatMap(Migration::downChecksum).equals(entry.downChecksum());
    }
}
