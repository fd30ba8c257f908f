package dev.migrator.execution;

import dev.migrator.dialect.CopyIn;
import dev.migrator.migration.CodeMigration;
import dev.migrator.migration.Direction;
import dev.migrator.sql.CopyData;
import dev.migrator.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Sends a step's statements to the database, as they were written. */
final class StatementRunner {

    private final Connection connection;
    private final Optional<CopyIn> copyIn;
    private final Optional<Duration> timeout;
    private final StopSignal stop;

    /**
     * @param copyIn how rows that stand in a script are sent
     * @param timeout of a statement, unless its script says otherwise; empty for none
     * @param stop can cancel the statement at hand
     */
    StatementRunner(Connection connection, Optional<CopyIn> copyIn, Optional<Duration> timeout, StopSignal stop) {
        this.connection = connection;
        this.copyIn = copyIn;
        this.timeout = timeout;
        this.stop = stop;
    }

    void run(PreparedStep step, SqlStatement sql) throws SQLException {
        if (sql.copyData().isPresent()) {
            copy(sql.text(), sql.copyData().get());
            return;
        }
        try (Statement statement = connection.createStatement()) {
            // JDBC's own escapes in braces would rewrite the script.
            statement.setEscapeProcessing(false);
            Optional<Duration> limit = step.directives().statementTimeout().or(() -> timeout);
            if (limit.isEmpty()) {
                execute(statement, sql);
                return;
            }
            int before = statement.getQueryTimeout();
            statement.setQueryTimeout(seconds(limit.get()));
            try {
                execute(statement, sql);
            } finally {
                // H2 keeps it for the whole session.
                statement.setQueryTimeout(before);
            }
        }
    }

    private void copy(String sql, CopyData rows) throws SQLException {
        CopyIn copy = copyIn.orElseThrow(() -> new SQLException("this database takes no rows from a script"));
        stop.running(() -> copy.cancel(connection));
        try {
            copy.copy(connection, sql, rows);
        } finally {
            stop.running(null);
        }
    }

    private void execute(Statement statement, SqlStatement sql) throws SQLException {
        stop.running(statement::cancel);
        try {
            boolean more = statement.execute(sql.text());
            // A procedure may fail in a later result; what isn't read may never run.
            while (more || statement.getUpdateCount() != -1) {
                more = statement.getMoreResults();
            }
        } finally {
            stop.running(null);
        }
    }

    /** The driver's unit; rounded up, since zero would mean no limit. */
    private static int seconds(Duration limit) {
        return (int) Math.min(Integer.MAX_VALUE, limit.plusMillis(999).toSeconds());
    }

    /**
     * Inside the engine's transaction, which must be the same afterwards.
     *
     * @throws TransactionEndedException if it is not
     */
    void runInTransaction(CodeMigration migration, Direction direction) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            run(migration, direction, LentConnection.of(connection));
            connection.releaseSavepoint(before);
        } catch (Throwable e) {
            try {
                connection.rollback(before);
            } catch (SQLException gone) {
                e.addSuppressed(gone);
                throw new TransactionEndedException(e);
            }
            throw e;
        }
    }

    /** Inside a transaction that what the migration does may end; it doesn't get to do that itself. */
    void runLent(CodeMigration migration, Direction direction) throws SQLException {
        run(migration, direction, LentConnection.of(connection));
    }

    /** Outside a transaction the migration may open its own and has to end it. */
    void run(CodeMigration migration, Direction direction) throws SQLException {
        run(migration, direction, new SingleConnectionDataSource(connection, true).getConnection());
    }

    private static void run(CodeMigration migration, Direction direction, Connection lent) throws SQLException {
        if (direction == Direction.UP) {
            migration.code().up(lent);
        } else {
            migration.code().down(lent);
        }
    }
}
