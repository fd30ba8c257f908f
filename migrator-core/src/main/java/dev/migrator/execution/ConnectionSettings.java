package dev.migrator.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a connection remembers on the driver's side.
 *
 * @param catalog null where the database has none
 */
record ConnectionSettings(int isolation, boolean readOnly, int holdability, @Nullable String catalog) {

    static ConnectionSettings of(Connection connection) throws SQLException {
        return new ConnectionSettings(
                connection.getTransactionIsolation(),
                connection.isReadOnly(),
                connection.getHoldability(),
                connection.getCatalog());
    }

    /** Sets what is no longer so, and nothing else. */
    void restore(Connection connection) throws SQLException {
        ConnectionSettings now = of(connection);
        if (now.readOnly != readOnly) {
            connection.setReadOnly(readOnly);
        }
        if (now.isolation != isolation) {
            connection.setTransactionIsolation(isolation);
        }
        if (now.holdability != holdability) {
            connection.setHoldability(holdability);
        }
        if (catalog != null && !Objects.equals(now.catalog, catalog)) {
            connection.setCatalog(catalog);
        }
    }
}
