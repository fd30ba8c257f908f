package dev.migrator.dialect;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.postgresql.PGConnection;

/** What only the driver itself offers, apart from JDBC; each of it is done without where another driver is at work. */
final class PostgreSqlDriver implements CopyIn {

    /** {@code COPY … FROM STDIN}. */
    @Override
    public void copy(Connection connection, String sql, Reader rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
        } catch (IOException e) {
            throw new SQLException("The rows of the COPY could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void cancel(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
    }

    /** The process that greeted the driver when it connected; empty where another driver did. */
    static OptionalInt greeter(Connection connection) throws SQLException {
        Optional<PGConnection> driver = of(connection);
        return driver.isPresent() ? OptionalInt.of(driver.get().getBackendPID()) : OptionalInt.empty();
    }

    /**
     * Sets after how many executions a statement is prepared in the server's session; zero means never.
     *
     * @return what was set before; empty where another driver is at work and nothing was changed
     */
    static OptionalInt prepareAfter(Connection connection, int executions) throws SQLException {
        Optional<PGConnection> driver = of(connection);
        if (driver.isEmpty()) {
            return OptionalInt.empty();
        }
        int before = driver.get().getPrepareThreshold();
        driver.get().setPrepareThreshold(executions);
        return OptionalInt.of(before);
    }

    private static Optional<PGConnection> of(Connection connection) throws SQLException {
        try {
            return connection.isWrapperFor(PGConnection.class)
                    ? Optional.of(connection.unwrap(PGConnection.class))
                    : Optional.empty();
        } catch (NoClassDefFoundError e) {
            return Optional.empty();
        }
    }
}
