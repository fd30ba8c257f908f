package dev.migrator.history;

import dev.migrator.migration.MigratorException;

/** A row says something that this release doesn't know. Its reader turns it into what that means for the table. */
final class UnknownWordException extends MigratorException {

    UnknownWordException(String column, String word) {
        super("\"" + word + "\" is no " + column, "Use the release of Migrator that wrote it.");
    }
}
