package dev.migrator.history;

import dev.migrator.migration.MigratorException;

/** A newer release of the engine wrote the history table. Nothing was changed. */
public final class NewerFormatException extends MigratorException {

    NewerFormatException(HistoryTable table, int theirs, int ours) {
        super(
                "The history table \"" + table + "\" has format " + theirs + ", this release knows formats up to "
                        + ours + ". Nothing was changed.",
                "Use the release of Migrator that wrote it, or a newer one.");
    }
}
