package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Effect;
import dev.migrator.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The transaction around a routine that may commit inside. What the row says in it is only seen later if something inside
 * has committed. Auto-commit stays on, so that what the routine does after a commit of its own is what it would do without us.
 */
final class RoutineTransaction {

    private static final String SAVEPOINT = "migrator_routine";

    private final Connection connection;
    private final String begin;
    private final HiddenTransactions hidden;

    RoutineTransaction(RunContext context) {
        this.connection = context.connection();
        this.begin = context.dialect().beginSql();
        this.hidden = new HiddenTransactions(context);
    }

    /** Whether a statement may commit inside, and may nevertheless stand in one. */
    static boolean serves(Dialect dialect, SqlStatement statement) {
        return dialect.effect(statement) == Effect.OPAQUE && !dialect.transactionalDdl() && !dialect.readersWait();
    }

    void begin() throws SQLException {
        execute(begin);
        execute("savepoint " + SAVEPOINT);
    }

    /** @throws OpenTransactionException if the routine ended it and left another one open */
    void requireNoOther(FailedStatement routine) throws SQLException {
        if (isEnded() && hidden.endLeftOpen()) {
            throw OpenTransactionException.of(routine);
        }
    }

    private boolean isEnded() {
        try {
            execute("release savepoint " + SAVEPOINT);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    void commit() throws SQLException {
        execute("commit");
    }

    void rollBack(Exception cause) {
        try {
            execute("rollback");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
