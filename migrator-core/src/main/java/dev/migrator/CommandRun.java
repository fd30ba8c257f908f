package dev.migrator;

import dev.migrator.execution.InDoubt;
import dev.migrator.execution.LockTimeouts;
import dev.migrator.execution.Preparation;
import dev.migrator.execution.PreparedStep;
import dev.migrator.execution.RunContext;
import dev.migrator.execution.StepRunner;
import dev.migrator.execution.StopSignal;
import dev.migrator.execution.StoppedException;
import dev.migrator.execution.TransactionMode;
import dev.migrator.history.Origin;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.Step;
import dev.migrator.plan.Command;
import dev.migrator.plan.Plan;
import dev.migrator.sql.Placeholders;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One command under the lock: read again, plan, prepare everything, and only then run. */
final class CommandRun {

    private final MigratorSettings settings;
    private final Session session;
    private final MigrationListener listener;
    private final Command command;
    private final List<Migration> available;
    private final Shutdown shutdown;
    private final Course course;
    private final long start = System.nanoTime();
    private boolean historyExists;

    CommandRun(
            MigratorSettings settings,
            Session session,
            MigrationListener listener,
            Command command,
            List<Migration> available,
            Shutdown shutdown,
            Course course) {
        this.settings = settings;
        this.session = session;
        this.listener = listener;
        this.command = command;
        this.available = available;
        this.shutdown = shutdown;
        this.course = course;
    }

    static Preparation preparation(MigratorSettings settings, Session session) {
        return new Preparation(
                session.dialect(),
                session.table(),
                new Placeholders(settings.placeholders()),
                session.history()::downScript);
    }

    /** What of the prepared steps is run, and how. */
    private interface Way {
        MigrationReport run(StepRunner runner, List<PreparedStep> steps) throws SQLException;
    }

    MigrationReport execute() throws SQLException {
        boolean together = settings.transaction() == MigratorSettings.TransactionScope.ALL;
        return underLock((runner, steps) -> {
            if (together) {
                StepRunner.requireTransaction(session.dialect().name(), steps);
            }
            createHistory();
            session.connection().setAutoCommit(true);
            if (together) {
                runner.runTogether(steps);
            } else {
                runner.runEach(steps);
            }
            return report();
        });
    }

    MigrationReport rehearse() throws SQLException {
        return underLock((runner, steps) -> {
            int last = 0;
            while (last < steps.size() && steps.get(last).mode() == TransactionMode.TRANSACTION) {
                last++;
            }
            if (last > 0) {
                createHistory();
                runner.rehearse(steps.subList(0, last));
            }
            return report(
                    steps.subList(0, last).stream().map(PreparedStep::step).toList(),
                    steps.subList(last, steps.size()));
        });
    }

    /** Creates the table where there is none; where that can be taken back, the transaction stays open. */
    private void createHistory() throws SQLException {
        if (historyExists) {
            return;
        }
        if (session.dialect().transactionalDdl()) {
            session.connection().setAutoCommit(false);
        }
        try {
            session.history().create(session.origin());
        } catch (SQLException | RuntimeException e) {
            session.takeBack(e);
            throw e;
        }
    }

    /** What is done, on this connection or one before. */
    MigrationReport report() throws SQLException {
        return report(course.done(), List.of());
    }

    private MigrationReport report(List<Step> done, List<PreparedStep> notTried) throws SQLException {
        return new MigrationReport(
                command.toString(),
                session.database(),
                session.table().toString(),
                done,
                notTried.stream().map(PreparedStep::step).toList(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private MigrationReport underLock(Way way) throws SQLException {
        Connection connection = session.connection();
        StopSignal stop = shutdown.signal();
        // A person's word is about the statement that was interrupted before this run, not about one of its own.
        Optional<InDoubt> inDoubt = course.isBegun() ? Optional.empty() : settings.inDoubt();
        shutdown.arm();
        try (LockQueue.Held held = LockQueue.ofSession(session, settings.lockWait(), listener, stop)
                .acquire()) {
            Origin origin = session.origin();
            Plan plan = plan(origin);
            List<PreparedStep> steps = preparation(settings, session).prepare(plan.steps());
            if (steps.isEmpty()) {
                return report();
            }
            if (stop.requested()) {
                throw StoppedException.between();
            }
            listener.planned(plan);
            try (LockTimeouts timeouts = new LockTimeouts(
                    connection,
                    session.dialect().lockTimeout(),
                    settings.lockTimeout(),
                    held.lock().keepsSession())) {
                RunContext context = new RunContext(
                        connection,
                        session.dialect(),
                        session.history(),
                        origin,
                        held.lock(),
                        timeouts,
                        settings.lockRetry(),
                        stop,
                        inDoubt,
                        course);
                return way.run(new StepRunner(context, settings.statementTimeout(), course.done()), steps);
            }
        }
    }

    private Plan plan(Origin origin) throws SQLException {
        Optional<List<HistoryEntry>> entries = session.history().readUpgraded(origin);
        historyExists = entries.isPresent();
        List<HistoryEntry> known = entries.orElse(List.of());
        Plan plan = course.plan(session.standings(available, known), known);
        if (!plan.conflicts().isEmpty()) {
            throw new ConflictException(plan.conflicts());
        }
        if (!plan.ahead().isEmpty()) {
            listener.ahead(plan.ahead());
        }
        return plan;
    }
}
