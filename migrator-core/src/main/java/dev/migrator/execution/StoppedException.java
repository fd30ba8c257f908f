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

    /** In one that was cancelled, and nothing will tell how far it came. */
    static StoppedException inDoubt(PreparedStep step, int done) {
        return new StoppedException(
                during(step) + done + " of its " + step.statementsTotal()
                        + " statements are done, and its row in the history says so. What was at work was cancelled, and"
                        + " may have committed something before.",
                "Look at what it was to change. If it took effect, start again with --in-doubt applied; if it didn't,"
                        + " with --in-doubt pending.");
    }

    private static String during(PreparedStep step) {
        return "Stopped in \"" + step.file() + "\" because the process is asked to end. ";
    }

    /**
     * While there was no connection.
     *
     * @param state what is known of the steps, as sentences
     */
    public static StoppedException disconnected(String state) {
        return new StoppedException(
                "Stopped while it was about to go on with another connection, because the process is asked to end. "
                        + state,
                "Start again; it goes on there.");
    }

    /** The statement at hand, or the class, doesn't end, and the process doesn't wait any longer. */
    public static StoppedException unfinished() {
        return new StoppedException(
                "The process ends in the middle of a migration: what it is at did not end in time, and either can't be"
                        + " cancelled or did not heed it. The database may still be at it, and until it has noticed holds"
                        + " the lock for it.",
                "Start again; what became of it is decided by what the database says then.");
    }

    /** Between two steps, or before the first. */
    public static StoppedException between() {
        return new StoppedException(
                "Stopped because the process is asked to end. No migration is half done.", "Start again; it goes on.");
    }
}
