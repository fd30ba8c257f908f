package dev.migrator;

import dev.migrator.migration.MigratorException;

/** A dry run takes everything back, and this database can't. Nothing was run. */
public final class DryRunRefusedException extends MigratorException {

    DryRunRefusedException(String database) {
        super(
                "No dry run on " + database
                        + ": it commits DDL at once, so nothing could be taken back. Nothing was run.",
                "Use plan, which shows every statement and runs none.");
    }
}
