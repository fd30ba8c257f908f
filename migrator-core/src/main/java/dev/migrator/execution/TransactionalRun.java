package dev.migrator.execution;

import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps and their rows in one transaction: all of it is there at the end, or nothing. */
final class TransactionalRun {

    private final RunContext context;
    private final StatementRunner statements;
    private final List<Step> before;
    private final Map<PreparedStep, Duration> took = new LinkedHashMap<>();
    private @Nullable PreparedStep step;
    private @Nullable FailedStatement at;

    TransactionalRun(RunContext context, StatementRunner statements, List<Step> before) {
        this.context = context;
        this.statements = statements;
        this.before = before;
    }

    /** @param commit false to take everything back at the end */
    void run(List<PreparedStep> steps, boolean commit) {
        Connection connection = context.connection();
        try {
            for (PreparedStep next : steps) {
                step = next;
                runStep(next);
            }
            at = null;
            if (commit) {
                context.lock().fence(connection);
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (MigratorException e) {
            rollBack(connection, e);
            throw e;
        } catch (Throwable e) {
            // Errors too, and what compilers of other languages let through unchecked: a half must never be committed.
            rollBack(connection, e);
            throw MigrationFailedException.rolledBack(Objects.requireNonNull(step), before, at, e);
        }
        took.forEach(context.listener()::stepFinished);
    }

    private void runStep(PreparedStep next) throws SQLException {
        context.listener().stepStarted(next);
        // Set before the transaction begins: a roll-back would take it back, and we would not know.
        context.lockTimeouts().set(next.lockTimeout());
        if (context.connection().getAutoCommit()) {
            context.checkLease();
            context.connection().setAutoCommit(false);
        }
        context.lockTimeouts().begun(next.lockTimeout());
        SchemaKeeper schema = SchemaKeeper.of(context, next);
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        if (next.code().isPresent()) {
            at = null;
            statements.runInTransaction(next.code().get(), next.step().direction());
        }
        next.statements().forEach((statement, number) -> {
            at = new FailedStatement(statement, number);
            context.checkLease();
            long sent = System.nanoTime();
            statements.run(next, statement);
            context.listener().statementExecuted(next, statement, Duration.ofNanos(System.nanoTime() - sent));
        });
        at = null;
        schema.restore();
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        context.closeInterrupted(next, startedAt);
        context.history().insert(Rows.done(next, startedAt, duration), context.origin());
        took.put(next, duration);
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
