package dev.migrator.execution;

import dev.migrator.dialect.DatabaseWords;
import dev.migrator.dialect.Effect;
import dev.migrator.dialect.LockLostException;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.RunState;
import dev.migrator.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/**
 * A step outside a transaction: its row comes first, counts each statement that is done, and says at last how it ended.
 * What is killed on the way is found by the next run, which goes on there.
 */
final class RecordedRun {

    private final RunContext context;
    private final StatementRunner statements;
    private final List<Step> before;
    private final LockPatience patience;

    RecordedRun(RunContext context, StatementRunner statements, List<Step> before) {
        this.context = context;
        this.statements = statements;
        this.before = before;
        this.patience = new LockPatience(context);
    }

    void run(PreparedStep step) {
        context.listener().stepStarted(step);
        try (RecordedWork work = step.code()
                .<RecordedWork>map(code -> new RecordedCode(context, statements, step, code))
                .orElseGet(() -> new RecordedStatements(context, statements, step))) {
            run(step, work);
        }
    }

    private void run(PreparedStep step, RecordedWork work) {
        SessionKeeper session;
        RunningRow row;
        try {
            // Before the session's state is remembered, of which it is a part.
            context.lockTimeouts().set(step.directives().lockTimeout());
            session = SessionKeeper.of(context, step);
            context.checkLease();
            row = openPatiently(step, work, session);
        } catch (SQLException | DataAccessException e) {
            throw MigrationFailedException.notBegun(step, before, e);
        }
        try {
            runPatiently(step, work, row, session);
            context.lockTimeouts().set(step.directives().lockTimeout());
            session.requireNoTransaction();
            session.restore();
            if (step.sessionUse().touches()) {
                context.lock().check(context.connection());
            }
            row.finish(RunState.DONE, Optional.empty());
        } catch (LockLostException e) {
            // Another migrator may be at work by now: the row is its business. What is open and set here is still ours.
            takeBackAndRestore(step, session, e);
            throw e;
        } catch (Throwable e) {
            boolean untouched = patience.concerns(e) && isUntouched(work, row, e);
            boolean told = end(step, work, row, session, untouched, e);
            if (told && context.stop().requested()) {
                throw isUndecidable(work, row, e)
                        ? StoppedException.inDoubt(step, work.done())
                        : StoppedException.atStatement(step, work.done());
            }
            if (told && untouched) {
                throw MigrationFailedException.refusedLock(
                        step, before, FailedStatement.of(work), work.done(), patience.blockers(), e);
            }
            throw MigrationFailedException.halfDone(
                    step,
                    before,
                    e instanceof OpenTransactionException open ? open.culprit() : FailedStatement.of(work),
                    work.done(),
                    told,
                    context.dialect().name(),
                    patience.blockers(),
                    e);
        }
        context.listener().stepFinished(step, row.took());
    }

    /** Whether the statement that was refused a lock can just be sent again by the next run. */
    private boolean isUntouched(RecordedWork work, RunningRow row, Throwable cause) {
        try {
            return context.connection().getAutoCommit() && work.at() != null && work.changedNothing(row);
        } catch (SQLException | DataAccessException e) {
            cause.addSuppressed(e);
            return false;
        }
    }

    /** Whether the run that resumes this one will have to ask a person about the statement, or the class, that was at work. */
    private boolean isUndecidable(RecordedWork work, RunningRow row, Throwable cause) {
        try {
            boolean untold = row.progress()
                    .sent()
                    .filter(sent -> sent.catalogue().isEmpty())
                    .isPresent();
            return untold && (work.at() == null || context.dialect().effect(work.at()) == Effect.OPAQUE);
        } catch (DataAccessException e) {
            cause.addSuppressed(e);
            return false;
        }
    }

    /** Nothing is sent yet, so that whatever is refused can be tried again. */
    private RunningRow openPatiently(PreparedStep step, RecordedWork work, SessionKeeper session) throws SQLException {
        while (true) {
            try {
                return open(step, work);
            } catch (SQLException | DataAccessException | MigratorException e) {
                // What the lost session knew may have been told this one.
                restore(session, e);
                if (!patience.concerns(e) || !patience.again(step, null)) {
                    throw e;
                }
            }
        }
    }

    private static void restore(SessionKeeper session, Exception cause) {
        try {
            session.restore();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** The row of this run. The one of the run that it resumes is closed with it. */
    private RunningRow open(PreparedStep step, RecordedWork work) throws SQLException {
        Optional<HistoryEntry> resumed = step.step().resumes();
        Progress progress = Progress.parse(resumed.flatMap(HistoryEntry::progress));
        boolean inDoubt = resumed.filter(Doubt::isIn).isPresent();
        work.goOn(step.statementsDone(), progress, inDoubt);
        Progress first = work.progress();
        if (resumed.isEmpty()) {
            return RunningRow.insert(context, step, work.done(), first);
        }
        Connection connection = context.connection();
        connection.setAutoCommit(false);
        try {
            context.closeInterrupted(step, Instant.now());
            RunningRow row = RunningRow.insert(context, step, work.done(), first);
            connection.commit();
            return row;
        } catch (SQLException | DataAccessException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** As often as a lock is refused, what failed has changed nothing, and there is time. */
    private void runPatiently(PreparedStep step, RecordedWork work, RunningRow row, SessionKeeper session)
            throws SQLException {
        boolean again = false;
        while (true) {
            try {
                if (again) {
                    work.tidyUp();
                }
                work.run(row);
                return;
            } catch (SQLException | DataAccessException e) {
                if (!patience.concerns(e) || context.stop().requested()) {
                    throw e;
                }
                takeBack(step, session, e);
                if (!work.changedNothing(row) || !patience.again(step, work.at())) {
                    throw e;
                }
                work.restart(row.done(), row.progress());
                again = true;
            }
        }
    }

    /** Rolls back what is open; the connection is in auto-commit afterwards. */
    private void takeBack(PreparedStep step, SessionKeeper session, Throwable cause) throws SQLException {
        session.endTransaction();
        context.lockTimeouts().rolledBack();
        if (step.ownTransaction() != OwnTransaction.NONE) {
            rollBackOwn(cause);
        }
    }

    private void takeBackAndRestore(PreparedStep step, SessionKeeper session, Exception cause) {
        try {
            takeBack(step, session, cause);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        restore(session, cause);
    }

    /** As far as others let it; the run that resumes this one tries it again. */
    private void tidyUp(PreparedStep step, RecordedWork work, Throwable cause) {
        try {
            context.lockTimeouts().set(step.directives().lockTimeout());
            work.tidyUp();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** The script may have ended its transaction already, which some databases call an error. */
    private void rollBackOwn(Throwable cause) {
        try (Statement statement = context.connection().createStatement()) {
            statement.execute("rollback");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * Takes back what is open and tells the history of the failure; of a run that was stopped the row stays as it is. Returns
     * whether the history could be told.
     */
    private boolean end(
            PreparedStep step,
            RecordedWork work,
            RunningRow row,
            SessionKeeper session,
            boolean untouched,
            Throwable cause) {
        try {
            takeBack(step, session, cause);
            if (!context.stop().requested()) {
                tidyUp(step, work, cause);
            }
            // Before the history is told: whoever the session acts as by now may not be allowed to.
            session.restore();
            work.restart(row.done(), row.progress());
            if (cause instanceof StoppedException || untouched) {
                // Nothing is on its way, and the next run just goes on.
                row.move(work.done(), row.progress().sending(Optional.empty()));
            } else if (!context.stop().requested()) {
                row.finish(RunState.FAILED, Optional.of(DatabaseWords.of(cause)));
            }
            return true;
        } catch (SQLException | DataAccessException | LockLostException e) {
            cause.addSuppressed(e);
            return false;
        }
    }
}
