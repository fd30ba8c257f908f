package dev.migrator.plan;

import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.MigratorException;
import java.util.Optional;

/** A baseline makes no sense where migrations are applied already, or where there is one. Nothing was changed. */
public final class BaselineRefusedException extends MigratorException {

    private BaselineRefusedException(String version, String reason) {
        super(
                "Can't set the baseline " + version + ": " + reason + ".",
                "Use mark VERSION applied for a single migration that was applied by other means.");
    }

    static void throwIfRefused(String version, Standings standings) {
        Optional<HistoryEntry> baseline = standings.baseline();
        if (baseline.isPresent()) {
            throw new BaselineRefusedException(
                    version,
                    "there is one already, at " + baseline.get().identity().orElse("0"));
        }
        standings.all().stream()
                .filter(standing -> !standing.repeatable())
                .filter(standing ->
                        standing.isApplied() || standing.unfinished().isPresent())
                .findFirst()
                .ifPresent(standing -> {
                    throw new BaselineRefusedException(version, "\"" + standing.script() + "\" is in the history");
                });
    }
}
