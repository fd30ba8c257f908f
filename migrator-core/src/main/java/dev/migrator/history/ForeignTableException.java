package dev.migrator.history;

import dev.migrator.dialect.DatabaseWords;
import dev.migrator.migration.MigratorException;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** There is a table of the history's name that isn't a history, or can't be read. Nothing was changed. */
public final class ForeignTableException extends MigratorException {

    private ForeignTableException(String problem, String fix, RuntimeException cause) {
        super(problem, fix, cause);
    }

    static ForeignTableException columnsMissing(HistoryTable table, List<String> missing, DataAccessException cause) {
        return new ForeignTableException(
                "The table \"" + table + "\" is not a history of this engine: it has no column "
                        + String.join(", ", missing) + ". Nothing was changed.",
                "Give the history another name with migrator.table, or rename the other table.",
                cause);
    }

    static ForeignTableException unreadable(HistoryTable table, DataAccessException cause) {
        return new ForeignTableException(
                "The history table \"" + table + "\" can't be read: " + DatabaseWords.sentence(cause)
                        + " Nothing was changed.",
                "Grant the user the rights to read and write it.",
                cause);
    }

    static ForeignTableException unknownWord(HistoryTable table, UnknownWordException cause) {
        return new ForeignTableException(
                "The table \"" + table + "\" has a row that no history of this engine has: " + cause.getMessage()
                        + ". Nothing was changed.",
                "Take back what was changed by hand, or use the release of Migrator that wrote it.",
                cause);
    }
}
