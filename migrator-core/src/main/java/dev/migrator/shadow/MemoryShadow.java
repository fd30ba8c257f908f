package dev.migrator.shadow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** In this process's memory, so that a kill takes it along. */
final class MemoryShadow implements ShadowDatabase {

    private final Connection connection;
    private final DataSource dataSource;
    private final Optional<String> shutdown;

    /** @param shutdown what ends it; empty where that is the end of its connection */
    MemoryShadow(Connection connection, Optional<String> shutdown) {
        this.connection = connection;
        this.dataSource = new SingleConnectionDataSource(connection, true);
        this.shutdown = shutdown;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        try (connection) {
            if (shutdown.isPresent()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(shutdown.get());
                }
            }
        } catch (SQLException e) {
            throw ShadowDatabaseException.notDropped("in memory", e);
        }
    }
}
