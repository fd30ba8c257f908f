package dev.migrator.execution;

import dev.migrator.migration.MigratorException;

/** The process was asked to end, and the run stopped where a later one can go on. */
public final class StoppedException extends MigratorException {

    private StoppedException(String problem, String fix) {
        super(problem, fix);
    }

    /** In a step whose transaction was rolled back. */
    static StoppedException rolledBack(PreparedStep step) {
        return new StoppedException(
                during(step) + "Rolled back: nothing of it remains, and the history has no row of it.",
                "Start again; it runs from its beginning.");
    }

    /** In a step outside a transaction. */
    static StoppedException atStatement(PreparedStep step, int done) {
        return new StoppedException(
                during(step) + done + " of its " + step.statementsTotal()
                        + " statements are done, and its row in the history says so.",
                "Start again; it goes on there.");
    }

    private static String during(PreparedStep step) {
        return "Stopped in \"" + step.file() + "\" because the process is asked to end. ";
    }

    /** Between two steps, or before the first. */
    public static StoppedException between() {
        return new StoppedException(
                "Stopped because the process is asked to end. No migration is half done.", "Start again; it goes on.");
    }
}
