package dev.migrator.testdatabases;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the driver's own connections and remembers them. It asks each whether it is closed instead of wrapping it,
 * so that code under test meets exactly what the driver gives it.
 */
final class TrackingDataSource implements DataSource {

    private final Account account;
    private final List<Connection> connections = new ArrayList<>();

    TrackingDataSource(Account account) {
        this.account = account;
    }

    Account account() {
        return account;
    }

    synchronized int openConnections() {
        forgetClosed();
        return connections.size();
    }

    synchronized void closeAll() throws SQLException {
        forgetClosed();
        for (Connection connection : connections) {
            // A pending transaction may hold the locks that dropping the database waits for.
            connection.close();
        }
        connections.clear();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return remember(account.connect());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return remember(DriverManager.getConnection(account.url(), user, password));
    }

    private synchronized Connection remember(Connection connection) {
        forgetClosed();
        connections.add(connection);
        return connection;
    }

    private void forgetClosed() {
        connections.removeIf(connection -> {
            try {
                return connection.isClosed();
            } catch (SQLException e) {
                return false;
            }
        });
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("no log writer");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("no login timeout");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
