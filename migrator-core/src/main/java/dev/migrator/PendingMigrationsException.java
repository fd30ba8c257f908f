package dev.migrator;

import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Step;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Something is pending where nothing may be. Nothing was run. */
public final class PendingMigrationsException extends MigratorException {

    private PendingMigrationsException(String problem, String fix) {
        super(problem, fix);
    }

    static PendingMigrationsException found(List<Step> pending) {
        return new PendingMigrationsException(
                pending.size() + " pending: " + names(pending) + ". Nothing was run.",
                "Run migrate, or start with migrator.mode: migrate.");
    }

    static PendingMigrationsException stillThere(List<Step> pending, Duration waited) {
        return new PendingMigrationsException(
                "Waited " + waited.toSeconds() + " s, still pending: " + names(pending) + ". Nothing was run.",
                "Start what migrates this database, or wait longer with migrator.wait-timeout.");
    }

    private static String names(List<Step> pending) {
        return pending.stream().map(Step::title).collect(Collectors.joining(", "));
    }
}
