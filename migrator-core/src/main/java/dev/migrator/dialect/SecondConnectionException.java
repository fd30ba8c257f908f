package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;
import java.sql.SQLException;

/** A lock that must be renewed needs a connection of its own, and the pool has none left. Nothing was run. */
public final class SecondConnectionException extends MigratorException {

    SecondConnectionException(String table, SQLException cause) {
        super(
                "The lock on " + table + " has to be renewed on a second connection, and there is none: "
                        + cause.getMessage() + ". Nothing was run.",
                "Give the pool at least two connections, or the migrations a DataSource of their own.",
                cause);
    }
}
