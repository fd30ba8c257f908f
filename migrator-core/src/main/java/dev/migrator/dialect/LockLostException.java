package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;

/** The lock ran out while its holder was at work, so that another migrator may have taken over. The run stopped. */
public final class LockLostException extends MigratorException {

    LockLostException(String table) {
        super(
                "The lock on " + table
                        + " was lost: it was not renewed in time. The run stopped before its next statement.",
                "Look at the status, then run again; what was interrupted is resumed.");
    }
}
