package dev.migrator.dialect;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** {@code COPY … FROM STDIN}, which the driver offers apart from JDBC's statements. */
final class PostgreSqlCopyIn implements CopyIn {

    @Override
    public void copy(Connection connection, String sql, Reader rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
        } catch (IOException e) {
            throw new SQLException("The rows of the COPY could not be read: " + e.getMessage(), e);
        }
    }
}
