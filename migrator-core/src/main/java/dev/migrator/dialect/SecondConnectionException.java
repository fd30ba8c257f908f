package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;
import org.jspecify.annotations.Nullable;

/** A lock that must be renewed needs a connection of its own, and there is none. Nothing was run. */
public final class SecondConnectionException extends MigratorException {

    private static final String FIX =
            "Give the pool at least two connections, or the migrations a DataSource of their own.";

    private SecondConnectionException(String table, String reason, @Nullable Throwable cause) {
        super(
                "The lock on " + table + " has to be renewed on a second connection, and " + reason
                        + ". Nothing was run.",
                FIX,
                cause);
    }

    static SecondConnectionException none(String table, Throwable cause) {
        return new SecondConnectionException(table, "there is none: " + DatabaseWords.of(cause), cause);
    }

    static SecondConnectionException same(String table) {
        return new SecondConnectionException(table, "the DataSource has but the one that works already", null);
    }
}
