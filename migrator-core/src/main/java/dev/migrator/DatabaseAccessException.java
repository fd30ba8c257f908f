package dev.migrator;

import dev.migrator.migration.MigratorException;
import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;

/** The database can't be reached, refuses the login, or answers with an error to what only the engine asks. */
public final class DatabaseAccessException extends MigratorException {

    private DatabaseAccessException(String problem, String fix, Throwable cause) {
        super(problem, fix, cause);
    }

    static DatabaseAccessException unreachable(SQLException cause) {
        return new DatabaseAccessException(
                "No connection to the database: " + words(cause) + " Nothing was run.",
                "Check URL, user and password of the DataSource, and that the server answers.",
                cause);
    }

    static DatabaseAccessException failed(Exception cause) {
        return new DatabaseAccessException(
                "The database answered with an error: " + words(cause),
                "Look at the status; what was interrupted is resumed by the next run.",
                cause);
    }

    /** Drivers put the URL into their messages, and URLs may hold credentials. */
    private static String words(Exception problem) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(problem);
        String message = String.valueOf(cause.getMessage())
                .strip()
                .replaceAll("(?i)(password|pwd)=[^&;\\s]*", "$1=***")
                .replaceAll("//[^/@\\s]*:[^/@\\s]*@", "//***@")
                // What stands before a host. A user name that a server refuses is in quotes.
                .replaceAll("(?<!\\S)[^\\s'\"]+@(?=[^\\s'\"])", "***@");
        String state =
                cause instanceof SQLException sql && sql.getSQLState() != null ? " [" + sql.getSQLState() + "]" : "";
        return message + state + (message.endsWith(".") ? "" : ".");
    }
}
