package dev.migrator.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Has the database write down what is done, so that a kill during the next statement finds all of that. */
final class Checkpoint {

    private final Connection connection;
    private Optional<String> sql;

    Checkpoint(RunContext context) {
        this.connection = context.connection();
        this.sql = context.dialect().checkpointSql();
    }

    /** Now, if this user may. */
    void write() {
        if (sql.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.get());
        } catch (SQLException e) {
            // It takes an administrator; others go by what the database does of its own.
            sql = Optional.empty();
        }
    }
}
