package dev.migrator;

import dev.migrator.execution.PreparedStep;
import dev.migrator.migration.Migration;
import dev.migrator.migration.Step;
import dev.migrator.plan.Command;
import dev.migrator.proof.Proof;
import dev.migrator.proof.ProofListener;
import dev.migrator.shadow.ShadowDatabase;
import dev.migrator.shadow.ShadowDatabases;
import java.util.List;
import java.util.function.Predicate;

/** Proves the migrations of some settings in shadow databases. */
final class Verification {

    private final MigratorSettings settings;
    private final List<Migration> available;
    private final ShadowDatabases shadows;

    Verification(MigratorSettings settings, List<Migration> available, ShadowDatabases shadows) {
        this.settings = settings;
        this.available = available;
        this.shadows = shadows;
    }

    VerificationReport run(ProofListener listener) {
        List<Migration> inOrder = inOrder();
        List<Migration> versioned =
                inOrder.stream().filter(Predicate.not(Migration::repeatable)).toList();
        List<Migration> repeatables =
                inOrder.stream().filter(Migration::repeatable).toList();
        Proof proof = new Proof(
                () -> new ShadowTrial(settings, shadows, versioned, inOrder), versioned, repeatables, listener);
        return new VerificationReport(
                versioned.size(),
                versioned.stream()
                        .filter(migration -> migration.irreversible().isPresent())
                        .map(Migration::script)
                        .toList(),
                proof.run());
    }

    /** Those that an empty database would get. */
    private List<Migration> inOrder() {
        try (ShadowDatabase empty = shadows.create()) {
            return Migrator.of(settings.inShadow(empty.dataSource()))
                    .plan(Command.migrate(), available)
                    .steps()
                    .stream()
                    .map(PreparedStep::step)
                    .map(Step::migration)
                    .map(migration -> migration.orElseThrow())
                    .toList();
        }
    }
}
