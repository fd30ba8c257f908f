package dev.migrator.history;

import dev.migrator.migration.MigratorException;

/** An older release of the engine wrote the history table, and only a run may upgrade it. Nothing was changed. */
public final class OutdatedFormatException extends MigratorException {

    private final int format;

    OutdatedFormatException(HistoryTable table, int theirs, int ours) {
        super(
                "The history table \"" + table + "\" has format " + theirs + ", this release reads format " + ours
                        + ".",
                "Run migrate; it upgrades the table.");
        this.format = theirs;
    }

    int format() {
        return format;
    }
}
