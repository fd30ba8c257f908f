package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;

/** The lock ran out while its holder was at work, so that another migrator may have taken over. The run stopped. */
public final class LockLostException extends MigratorException {

    private LockLostException(String problem, String fix) {
        super(problem, fix);
    }

    /** The history shows that another migrator is at work. Nothing that this run did since is recorded. */
    public static LockLostException takenOver(String table) {
        return new LockLostException(
                "The lock on " + table + " was lost: another migrator has written into the history meanwhile. The run"
                        + " stopped, and what it had not recorded yet is that migrator's to settle.",
                "Look at the status, then run again; what was interrupted is resumed.");
    }

    LockLostException(String table) {
        super(
                "The lock on " + table
                        + " was lost: it was not renewed in time. The run stopped before its next statement.",
                "Look at the status, then run again; what was interrupted is resumed.");
    }
}
