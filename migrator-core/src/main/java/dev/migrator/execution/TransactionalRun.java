package dev.migrator.execution;

import dev.migrator.dialect.ConnectionFailure;
import dev.migrator.dialect.LockLostException;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Step;
import dev.migrator.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** Steps and their rows in one transaction: all of it is there at the end, or nothing. */
final class TransactionalRun {

    private final RunContext context;
    private final StatementRunner statements;
    private final List<Step> before;
    private final LockPatience patience;
    private final Map<PreparedStep, Duration> took = new LinkedHashMap<>();
    private @Nullable PreparedStep step;
    private @Nullable FailedStatement at;
    private @Nullable SessionKeeper session;

    TransactionalRun(RunContext context, StatementRunner statements, List<Step> before) {
        this.context = context;
        this.statements = statements;
        this.before = before;
        this.patience = new LockPatience(context);
    }

    /** @param commit false to take everything back at the end */
    void run(List<PreparedStep> steps, boolean commit) {
        boolean done = false;
        while (!done) {
            took.clear();
            done = attempt(steps, commit);
        }
        took.forEach(context.listener()::stepFinished);
    }

    /** False where a lock was refused and it is time to try again. */
    private boolean attempt(List<PreparedStep> steps, boolean commit) {
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
            return true;
        } catch (TransactionEndedException e) {
            throw failure(e, rollBack(e));
        } catch (MigratorException e) {
            rollBack(e);
            throw e;
        } catch (Throwable e) {
            // Errors too, and what compilers of other languages let through unchecked: a half must never be committed.
            boolean rolledBack = rollBack(e);
            if (rolledBack && commit && mayTryAgain(e)) {
                return false;
            }
            throw failure(e, rolledBack);
        }
    }

    private boolean mayTryAgain(Throwable e) {
        SqlStatement refused = at == null ? null : at.statement();
        return !context.stop().requested()
                && patience.concerns(e)
                && patience.again(Objects.requireNonNull(step), refused);
    }

    private MigratorException failure(Throwable cause, boolean rolledBack) {
        PreparedStep failed = Objects.requireNonNull(step);
        if (cause instanceof TransactionEndedException) {
            return MigrationFailedException.transactionEnded(failed, before, cause);
        }
        if (rolledBack && context.stop().requested()) {
            return StoppedException.rolledBack(failed);
        }
        return rolledBack
                ? MigrationFailedException.rolledBack(
                        failed, before, at, patience.concerns(cause), patience.blockers(), cause)
                : MigrationFailedException.connectionLost(failed, before, at, cause);
    }

    private void runStep(PreparedStep next) throws SQLException {
        context.listener().stepStarted(next);
        // Set before the transaction begins: a roll-back would take it back, and we would not know.
        context.lockTimeouts().set(next.directives().lockTimeout());
        session = SessionKeeper.of(context, next);
        if (context.connection().getAutoCommit()) {
            context.checkLease();
            context.connection().setAutoCommit(false);
        }
        session.begun();
        // Not remembered, as it ends with the transaction.
        context.lockTimeouts().begun(next.directives().lockTimeout());
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        if (next.code().isPresent()) {
            at = null;
            statements.runInTransaction(next.code().get(), next.step().direction());
        }
        next.statements().forEach((statement, number) -> runStatement(next, statement, number));
        at = null;
        session.restore();
        if (next.sessionUse().touches()) {
            context.lock().check(context.connection());
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        record(next, startedAt, duration);
        took.put(next, duration);
    }

    private void runStatement(PreparedStep next, SqlStatement statement, int number) throws SQLException {
        if (context.stop().requested()) {
            throw StoppedException.rolledBack(next);
        }
        at = new FailedStatement(statement, number);
        context.checkLease();
        long sent = System.nanoTime();
        statements.run(next, statement);
        context.listener().statementExecuted(next, statement, Duration.ofNanos(System.nanoTime() - sent));
    }

    /** Rows get their numbers here, so that a row of another migrator would stand in the way of ours. */
    private void record(PreparedStep next, Instant startedAt, Duration duration) {
        try {
            context.closeInterrupted(next, startedAt);
            context.history().insert(Rows.done(next, startedAt, duration), context.origin());
        } catch (DataIntegrityViolationException e) {
            throw LockLostException.takenOver(context.history().table().toString());
        }
    }

    /** Whether the database has confirmed it, or had nothing to roll back any more. */
    private boolean rollBack(Throwable cause) {
        Connection connection = context.connection();
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        try {
            // Also where there was nothing left to roll back, which some databases call an error.
            connection.setAutoCommit(true);
            if (session != null) {
                // Not every database takes back with a transaction what was set in it.
                session.restore();
            }
            context.lockTimeouts().rolledBack();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        return !isLoss(cause) && Stream.of(cause.getSuppressed()).noneMatch(this::isLoss);
    }

    private boolean isLoss(Throwable failure) {
        return ConnectionFailure.isLoss(failure, context.dialect());
    }
}
