package dev.migrator.spring.integration;

import dev.migrator.migration.JavaMigration;
import java.sql.Connection;
import java.sql.SQLException;

/** For one of two databases. */
class SeedOrders implements JavaMigration {
    @Override
    public String version() {
        return "50";
    }

    @Override
    public String description() {
        return "seed orders";
    }

    @Override
    public void up(Connection connection) throws SQLException {
        connection.createStatement().execute("INSERT INTO orders VALUES (1)");
    }

    @Override
    public void down(Connection connection) throws SQLException {
        connection.createStatement().execute("DELETE FROM orders");
    }
}
