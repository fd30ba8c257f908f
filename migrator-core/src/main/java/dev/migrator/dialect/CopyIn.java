package dev.migrator.dialect;

import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;

/** Sends rows that stand in a script behind the statement that takes them, by the driver's own means. Stateless. */
public interface CopyIn {

    /**
     * Runs a statement that reads rows from the client, and gives it those.
     *
     * @param rows read to their end unless the database refuses them
     */
    void copy(Connection connection, String sql, Reader rows) throws SQLException;

    /** Asks the database to give up the statement that the connection is at; from another thread. */
    void cancel(Connection connection) throws SQLException;
}
