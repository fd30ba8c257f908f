package dev.migrator.execution;

import dev.migrator.migration.MigratorException;

/** The process was asked to end, and the run stopped where a later one can go on. */
public final class StoppedException extends MigratorException {

    private StoppedException(String problem, String fix) {
        super(problem, fix);
    }

    /** @param state what state the database is in, as sentences */
    static StoppedException during(PreparedStep step, String state) {
        return new StoppedException(
                "Stopped in \"" + step.file() + "\" because the process is asked to end. " + state,
                "Start again; it goes on there.");
    }

    /** Between two steps, or before the first. */
    public static StoppedException between() {
        return new StoppedException(
                "Stopped because the process is asked to end. No migration is half done.", "Start again; it goes on.");
    }
}
