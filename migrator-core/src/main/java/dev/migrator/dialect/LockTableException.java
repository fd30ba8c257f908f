package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The table of leases can't be used, so that nobody knows whether another migrator is at work. Nothing was run. */
public final class LockTableException extends MigratorException {

    /** In the standard: syntax errors and missing privileges. */
    private static final String REFUSED = "42";

    /** H2's class for the same. */
    private static final String REFUSED_BY_H2 = "90";

    private LockTableException(String table, String user, String reason, SQLException cause) {
        super(
                "The lock table " + table + " can't be used, so nobody knows whether another migrator is at work: "
                        + reason + ". Nothing was run.",
                "grant select, insert, update on " + table + " to " + user + ". Where the table or a column of it is"
                        + " missing, let somebody migrate once who may create it.",
                cause);
    }

    /** Whether the database refused a statement; anything else, such as a lost connection, says nothing of the table. */
    static boolean explains(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith(REFUSED) || state.startsWith(REFUSED_BY_H2));
    }

    /** @param making what was refused when the table, or what it lacks, was to be made; empty where nothing was */
    static LockTableException of(String table, Connection connection, SQLException cause, Optional<SQLException> making)
            throws SQLException {
        String user = connection.getMetaData().getUserName();
        String reason = DatabaseWords.of(cause)
                + making.map(refused -> "; and it can't be made: " + DatabaseWords.of(refused))
                        .orElse("");
        return new LockTableException(table, user, reason, cause);
    }
}
