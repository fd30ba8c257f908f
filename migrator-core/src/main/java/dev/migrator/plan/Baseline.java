package dev.migrator.plan;

import dev.migrator.migration.MigrationVersion;
import dev.migrator.migration.Step;
import java.util.List;

/** Marks a version below which everything counts as applied. */
final class Baseline extends Command {

    private final String version;

    Baseline(String version) {
        super("baseline " + version);
        this.version = MigrationVersion.parse(version)
                .orElseThrow(() -> new UnknownVersionException(version, "a dotted number"))
                .text();
    }

    @Override
    boolean settlesConflicts() {
        return true;
    }

    @Override
    boolean countsFromHere() {
        return true;
    }

    @Override
    List<Step> steps(Standings standings) {
        BaselineRefusedException.throwIfRefused(version, standings);
        return List.of(Steps.baseline(version));
    }
}
