package dev.migrator.testdatabases;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A database of one test. Closing it closes the connections that the test left open, and drops it. */
public final class TestDatabase implements AutoCloseable {

    /** Removes the database from its server. */
    @FunctionalInterface
    interface Drop {
        void run() throws SQLException;
    }

    private final DatabaseKind kind;
    private final TrackingDataSource dataSource;
    private final Drop drop;
    private boolean closed;

    TestDatabase(DatabaseKind kind, Account account, Drop drop) {
        this.kind = kind;
        this.dataSource = new TrackingDataSource(account);
        this.drop = drop;
    }

    public DatabaseKind kind() {
        return kind;
    }

    /** Unpooled: each call opens a connection of the plain driver. Only these connections are counted. */
    public DataSource dataSource() {
        return dataSource;
    }

    public String url() {
        return dataSource.account().url();
    }

    public String user() {
        return dataSource.account().user();
    }

    public String password() {
        return dataSource.account().password();
    }

    /** How many connections of {@link #dataSource()} nobody has closed yet; a test ends with none. */
    public int openConnections() {
        return dataSource.openConnections();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            dataSource.closeAll();
            drop.run();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot drop " + url(), e);
        }
    }
}
