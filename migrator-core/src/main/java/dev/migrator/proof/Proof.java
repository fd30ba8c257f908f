package dev.migrator.proof;

import dev.migrator.migration.Migration;
import dev.migrator.migration.MigratorException;
import dev.migrator.proof.Finding.Kind;
import dev.migrator.schema.Comparison;
import dev.migrator.schema.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries migrations out: of each the up, its down, and its up again, with a look at the schema after each; then all downs, and all
 * ups again. After a finding it goes on in another database, since nobody knows what the first one is like. Not thread-safe.
 */
public final class Proof {

    private final Trial.Beginning beginning;
    private final List<Migration> migrations;
    private final List<Migration> repeatables;
    private final ProofListener listener;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param migrations in the order in which they run
     * @param repeatables that run behind them
     */
    public Proof(
            Trial.Beginning beginning,
            List<Migration> migrations,
            List<Migration> repeatables,
            ProofListener listener) {
        this.beginning = beginning;
        this.migrations = List.copyOf(migrations);
        this.repeatables = List.copyOf(repeatables);
        this.listener = listener;
    }

    /** Returns what is wrong; empty where every down undoes its up. */
    public List<Finding> run() {
        Optional<Trial> end = eachByItself();
        if (end.isPresent()) {
            try (Trial trial = end.get()) {
                allInARow(trial);
            }
        }
        return List.copyOf(findings);
    }

    /** Returns the database with all of them applied; empty where it doesn't get that far. */
    private Optional<Trial> eachByItself() {
        Trial trial = beginning.begin();
        try {
            Snapshot before = trial.snapshot();
            for (int i = 0; i < migrations.size(); i++) {
                Migration migration = migrations.get(i);
                listener.trying(migration, i + 1, migrations.size());
                if (fails(Kind.UP_FAILS, migration, up(trial, migration))) {
                    trial.close();
                    return Optional.empty();
                }
                Snapshot after = trial.snapshot();
                if (!isReversed(trial, migration, before, after)) {
                    trial.close();
                    trial = beginning.begin();
                    trial.upTo(migration);
                }
                before = after;
            }
            return Optional.of(trial);
        } catch (RuntimeException e) {
            trial.close();
            throw e;
        }
    }

    /** Whether the database is in the same state as before the trial. */
    private boolean isReversed(Trial trial, Migration migration, Snapshot before, Snapshot after) {
        if (!migration.reversible()) {
            if (migration.irreversible().isEmpty()) {
                findings.add(finding(Kind.NO_DOWN, Optional.of(migration), List.of(), List.of(), Optional.empty()));
            }
            return true;
        }
        return !fails(Kind.DOWN_FAILS, migration, trial::down)
                && !differs(Kind.DOWN_LEAVES_OTHER, Optional.of(migration), trial, before)
                && !fails(Kind.UP_AGAIN_FAILS, migration, up(trial, migration))
                && !differs(Kind.UP_AGAIN_MAKES_OTHER, Optional.of(migration), trial, after);
    }

    private void allInARow(Trial trial) {
        if (fails(Kind.ALL_UP_FAILS, trial::all)) {
            return;
        }
        boolean everyDown = migrations.stream().allMatch(Migration::reversible)
                && repeatables.stream().allMatch(Migration::reversible);
        boolean doubtful = findings.stream().anyMatch(finding -> finding.kind() != Kind.NO_DOWN);
        if (!everyDown || doubtful) {
            return;
        }
        Snapshot all = trial.snapshot();
        try (Trial empty = beginning.begin()) {
            Snapshot nothing = empty.snapshot();
            if (fails(Kind.ALL_DOWN_FAILS, trial::downToNothing)
                    || differs(Kind.ALL_DOWN_LEAVES_SOMETHING, Optional.empty(), trial, nothing)
                    || fails(Kind.ALL_UP_FAILS, trial::all)) {
                return;
            }
            differs(Kind.ALL_UP_MAKES_OTHER, Optional.empty(), trial, all);
        }
    }

    private static Runnable up(Trial trial, Migration migration) {
        return () -> trial.upTo(migration);
    }

    private boolean fails(Kind kind, Migration migration, Runnable step) {
        return fails(kind, Optional.of(migration), step);
    }

    private boolean fails(Kind kind, Runnable step) {
        return fails(kind, Optional.empty(), step);
    }

    private boolean fails(Kind kind, Optional<Migration> migration, Runnable step) {
        try {
            step.run();
            return false;
        } catch (BeyondDatabaseException e) {
            throw e;
        } catch (MigratorException e) {
            findings.add(finding(kind, migration, List.of(), List.of(), Optional.of(e)));
            return true;
        }
    }

    private boolean differs(Kind kind, Optional<Migration> migration, Trial trial, Snapshot wanted) {
        Snapshot is = trial.snapshot();
        Comparison comparison = Comparison.of(is, wanted);
        if (comparison.isEmpty()) {
            return false;
        }
        findings.add(finding(kind, migration, comparison.lines(), trial.change(is, wanted), Optional.empty()));
        return true;
    }

    private static Finding finding(
            Kind kind,
            Optional<Migration> migration,
            List<String> differences,
            List<String> repair,
            Optional<MigratorException> failure) {
        return new Finding(
                kind,
                migration.map(Migration::identity),
                migration.map(Migration::script),
                differences,
                repair,
                failure);
    }
}
