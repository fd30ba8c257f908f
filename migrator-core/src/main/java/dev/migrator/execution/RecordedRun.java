package dev.migrator.execution;

import dev.migrator.dialect.LockLostException;
import dev.migrator.history.History;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.RunState;
import dev.migrator.migration.Step;
import dev.migrator.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * A step outside a transaction: its row comes first, counts each statement that is done, and says at last how it ended.
 * What is killed on the way is found by the next run.
 */
final class RecordedRun {

    private final RunContext context;
    private final StatementRunner statements;
    private final List<Step> before;
    private int done;
    private @Nullable FailedStatement at;
    private String progress = Progress.NONE;
    private boolean tablesLocked;

    RecordedRun(RunContext context, StatementRunner statements, List<Step> before) {
        this.context = context;
        this.statements = statements;
        this.before = before;
    }

    void run(PreparedStep step) {
        History history = context.history();
        context.listener().stepStarted(step);
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        long row;
        SchemaKeeper schema;
        try {
            schema = SchemaKeeper.of(context, step);
            context.lockTimeouts().set(step.lockTimeout());
            context.checkLease();
            row = open(step, startedAt);
        } catch (SQLException e) {
            throw MigrationFailedException.rolledBack(step, before, null, e);
        }
        try {
            runStatements(step, row);
            schema.restore();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            history.finish(row, RunState.DONE, startedAt.plus(took), took.toMillis(), Optional.empty());
        } catch (LockLostException e) {
            // Another migrator may be at work by now: the row is its business.
            throw e;
        } catch (Throwable e) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            boolean recorded = recordFailure(step, row, startedAt, took, e);
            restore(schema, e);
            throw MigrationFailedException.halfDone(
                    step, before, at, done, recorded, context.dialect().name(), e);
        }
        context.listener().stepFinished(step, Duration.ofNanos(System.nanoTime() - start));
    }

    /** The row of this run. The one of the run that it resumes is closed with it. */
    private long open(PreparedStep step, Instant startedAt) throws SQLException {
        Connection connection = context.connection();
        History history = context.history();
        done = step.statementsDone();
        progress = step.step().resumes().flatMap(HistoryEntry::progress).orElse(Progress.NONE);
        if (step.step().resumes().isEmpty()) {
            return history.insert(Rows.running(step, progress, startedAt), context.origin());
        }
        connection.setAutoCommit(false);
        try {
            context.closeInterrupted(step, startedAt);
            long row = history.insert(Rows.running(step, progress, startedAt), context.origin());
            connection.commit();
            return row;
        } catch (SQLException | DataAccessException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void runStatements(PreparedStep step, long row) throws SQLException {
        if (step.code().isPresent()) {
            statements.run(step.code().get(), step.step().direction());
            done = 1;
            context.history().progress(row, done, Progress.NONE);
            return;
        }
        if (step.ownTransaction().beginFirst()) {
            execute(context.dialect().beginSql());
        }
        step.statements().forEach((statement, number) -> {
            if (number > step.statementsDone()) {
                runStatement(step, statement, number, row);
            }
        });
        if (step.ownTransaction().commitLast()) {
            execute("commit");
        }
        if (step.ownTransaction() != OwnTransaction.NONE) {
            // What the script rolled back took the counting with it.
            context.history().progress(row, done, progress);
        }
    }

    private void runStatement(PreparedStep step, SqlStatement statement, int number, long row) throws SQLException {
        at = new FailedStatement(statement, number);
        context.checkLease();
        long sent = System.nanoTime();
        statements.run(step, statement);
        at = null;
        progress = Progress.after(progress, statement);
        done = number;
        tablesLocked = context.dialect().locksTables(statement)
                || (tablesLocked && !context.dialect().unlocksTables(statement));
        if (!tablesLocked) {
            context.history().progress(row, done, progress);
        }
        context.listener().statementExecuted(step, statement, Duration.ofNanos(System.nanoTime() - sent));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = context.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static void restore(SchemaKeeper schema, Throwable cause) {
        try {
            schema.restore();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** The script may have ended its transaction already, which some databases call an error. */
    private void rollBackOwn(Throwable cause) {
        try {
            execute("rollback");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Whether the history could be told. */
    private boolean recordFailure(PreparedStep step, long row, Instant startedAt, Duration took, Throwable cause) {
        History history = context.history();
        try {
            if (!context.connection().getAutoCommit()) {
                context.connection().rollback();
                context.connection().setAutoCommit(true);
            }
            if (step.ownTransaction() != OwnTransaction.NONE) {
                // The script's own transaction takes back the counting as well, as far as the database takes back
                // anything.
                rollBackOwn(cause);
                done = history.statementsDone(row);
            } else if (step.locksTables()) {
                // What is counted while tables are locked could not be written; the row is behind.
                execute("unlock tables");
                history.progress(row, done, progress);
            }
            Optional<String> error = Optional.of(MigrationFailedException.words(cause));
            history.finish(row, RunState.FAILED, startedAt.plus(took), took.toMillis(), error);
            return true;
        } catch (SQLException | DataAccessException e) {
            cause.addSuppressed(e);
            return false;
        }
    }
}
