package dev.migrator.history;

import dev.migrator.dialect.DatabaseWords;
import dev.migrator.migration.MigratorException;
import org.springframework.dao.DataAccessException;

/** The history table can't be created. Nothing was changed. */
public final class TableCreationException extends MigratorException {

    TableCreationException(HistoryTable table, DataAccessException cause) {
        super(
                "The history table \"" + table + "\" can't be created: " + DatabaseWords.sentence(cause)
                        + " Nothing was changed.",
                "Grant the user the right to create tables there, set migrator.schema to where it has it, or give the"
                        + " migrations a user of their own with migrator.datasource.",
                cause);
    }
}
