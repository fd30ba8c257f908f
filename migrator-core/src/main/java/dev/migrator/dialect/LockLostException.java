package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;
import java.util.Optional;

/** The lock was lost while its holder was at work, so that another migrator may have taken over. The run stopped. */
public final class LockLostException extends MigratorException {

    private LockLostException(String table, String reason) {
        super(
                "The lock on " + table + " was lost: " + reason + ". The run stopped before its next statement.",
                "Look at the status, then run again; what was interrupted is resumed.");
    }

    /** @param holder who has it now; empty where nobody has any more */
    static LockLostException ofLease(String table, Optional<LockHolder> holder) {
        return new LockLostException(
                table,
                "its lease was not renewed in time and "
                        + holder.map(now -> "taken over by " + now).orElse("taken over by another migrator"));
    }

    static LockLostException ofSession(String table) {
        return new LockLostException(
                table,
                "the session does not hold it any more, because a script released it, or the connection is another one,"
                        + " or a pooler stands between");
    }

    /** Seen by the history: what this run had not recorded yet is the other's to settle. */
    public static LockLostException takenOver(String table) {
        return new LockLostException(table, "another migrator has written into the history meanwhile");
    }
}
