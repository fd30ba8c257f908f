package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;

/** There is no dialect for the database. Nothing was run. */
public final class UnsupportedDatabaseException extends MigratorException {

    UnsupportedDatabaseException(String product, String version, String known) {
        super(
                "\"" + product + "\" " + version + " is not supported. Known: " + known + ". Nothing was run.",
                "Check the URL of the DataSource.");
    }
}
