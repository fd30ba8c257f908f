package dev.migrator.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * A connection in auto-commit that fails rather than lets wait for ever, and goes back the way it came.
 *
 * @param connection of a pool, perhaps
 * @param autoCommit as it was
 * @param timeout on the network as it was, in milliseconds; empty where the driver has none
 */
record LentSession(Connection connection, boolean autoCommit, OptionalInt timeout) {

    static LentSession open(DataSource connections, Duration patience) throws SQLException {
        Connection connection = connections.getConnection();
        try {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            return new LentSession(connection, autoCommit, limit(connection, (int) patience.toMillis()));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Returns the limit that was set before. */
    private static OptionalInt limit(Connection connection, int milliseconds) {
        try {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, milliseconds);
            return OptionalInt.of(before);
        } catch (SQLException e) {
            return OptionalInt.empty();
        }
    }

    /** Whatever state it is in: what is broken now is nobody's loss. */
    void giveBack() {
        try (connection) {
            connection.setAutoCommit(autoCommit);
            if (timeout.isPresent()) {
                connection.setNetworkTimeout(Runnable::run, timeout.getAsInt());
            }
        } catch (SQLException | RuntimeException e) {
            // It is closed by now, or was.
        }
    }
}
