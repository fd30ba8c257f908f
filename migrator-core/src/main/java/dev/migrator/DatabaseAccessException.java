package dev.migrator;

import dev.migrator.dialect.DatabaseWords;
import dev.migrator.migration.MigratorException;
import java.sql.SQLException;
import java.time.Duration;

/** The database can't be reached, refuses the login, or answers with an error to what only the engine asks. */
public final class DatabaseAccessException extends MigratorException {

    private static final String GO_ON = "Run again once the database answers; it goes on where it stopped.";

    private DatabaseAccessException(String problem, String fix, Throwable cause) {
        super(problem, fix, cause);
    }

    static DatabaseAccessException unreachable(SQLException cause) {
        return new DatabaseAccessException(
                "No connection to the database: " + DatabaseWords.sentence(cause) + " Nothing was run.",
                "Check URL, user and password of the DataSource, and that the server answers.",
                cause);
    }

    static DatabaseAccessException failed(Exception cause) {
        return new DatabaseAccessException(
                "The database answered with an error: " + DatabaseWords.sentence(cause),
                "Look at the status; what was interrupted is resumed by the next run.",
                cause);
    }

    /**
     * @param attempt why there is no other connection
     * @param state what is done and what isn't, as sentences
     */
    static DatabaseAccessException lost(
            Exception loss, DatabaseAccessException attempt, Duration waited, String state) {
        DatabaseAccessException lost = new DatabaseAccessException(
                "The connection was lost (" + DatabaseWords.of(loss) + ") and there was no other one within "
                        + waited.toSeconds() + " s. " + state,
                GO_ON,
                loss);
        lost.addSuppressed(attempt);
        return lost;
    }

    /** @param losses how many without anything getting done in between */
    static DatabaseAccessException lostAgain(Exception loss, int losses, Duration waited, String state) {
        return new DatabaseAccessException(
                "The connection was lost " + losses + " times within " + waited.toSeconds()
                        + " s without a statement getting done, the last time with: " + DatabaseWords.sentence(loss)
                        + " " + state,
                "Look into the server's log for what ends its sessions. " + GO_ON,
                loss);
    }

    /** There was another connection, but the run could not go on with it. */
    static DatabaseAccessException notResumed(RuntimeException cause, String state) {
        return new DatabaseAccessException(
                "The connection was lost, and the run could not go on with another one: " + cause.getMessage() + " "
                        + state,
                GO_ON,
                cause);
    }
}
