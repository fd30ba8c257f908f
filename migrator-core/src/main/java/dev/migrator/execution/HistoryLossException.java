package dev.migrator.execution;

import dev.migrator.migration.MigratorException;
import dev.migrator.sql.SqlStatement;

/** A script would take the history's own table away. Nothing was run. */
public final class HistoryLossException extends MigratorException {

    HistoryLossException(String file, SqlStatement statement, String table) {
        super(
                file + ":" + statement.line() + ":" + statement.column() + ": the statement would take away " + table
                        + ", the table in which migrations are recorded. Nothing was run.",
                "If the script means a table of its own, keep the history in another one: migrator.table. Otherwise"
                        + " remove the statement.");
    }
}
