package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.execution.Blocker;
import dev.migrator.execution.OwnTransaction;
import dev.migrator.execution.PreparedStep;
import dev.migrator.execution.TransactionMode;
import dev.migrator.migration.Direction;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Step;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Standing;
import dev.migrator.source.LeftOut;
import dev.migrator.source.Location;
import dev.migrator.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every sentence that the engine logs. */
final class LoggingListener implements MigrationListener {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    static void listenerFailed(MigrationListener listener, RuntimeException problem) {
        LOG.warn("{} failed; the migration goes on", listener.getClass().getName(), problem);
    }

    @Override
    public void noMigrations(List<Location> searched) {
        LOG.warn("No migrations found in {}", searched);
    }

    @Override
    public void leftOut(List<LeftOut> files) {
        LOG.warn(
                "Not carried over from the other tool: {}",
                files.stream()
                        .map(file -> file.script() + " (" + file.reason() + ")")
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public void ahead(List<Standing> migrations) {
        LOG.warn(
                "The database is ahead of this release: {} applied by a newer one and not known here",
                migrations.stream().map(Standing::script).collect(Collectors.joining(", ")));
    }

    @Override
    public void waitingForLock(String table, Optional<LockHolder> holder, Duration waited) {
        LOG.info(
                "Waiting for {} s for the lock on {}, held by {}",
                waited.toSeconds(),
                table,
                holder.map(LockHolder::toString).orElse("another migrator"));
    }

    @Override
    public void waitingForDatabase(String problem, Duration waited) {
        LOG.warn("Waiting for the database for {} s: {}", waited.toSeconds(), problem);
    }

    @Override
    public void stopping(Duration grace) {
        LOG.warn(
                "The process is asked to end: the statement at hand has {} s, then it is cancelled", grace.toSeconds());
    }

    @Override
    public void stopped(MigratorException reason) {
        LOG.warn("{} No lock is held any more.", reason.getMessage());
    }

    @Override
    public void notStopped(MigratorException reason) {
        LOG.warn(reason.getMessage());
    }

    @Override
    public void waitingForMigrations(int pending, Duration waited) {
        LOG.info("Waiting for {} pending migrations to be applied elsewhere for {} s", pending, waited.toSeconds());
    }

    @Override
    public void planned(Plan plan) {
        LOG.debug("{} steps to run", plan.steps().size());
    }

    @Override
    public void stepStarted(PreparedStep step) {
        step.step()
                .resumes()
                .ifPresent(run -> LOG.info(
                        "Resuming {} after {} of {} statements",
                        step.file(),
                        step.statementsDone(),
                        step.statements().size()));
    }

    @Override
    public void lockRefused(PreparedStep step, List<Blocker> blockers, Duration pause) {
        LOG.warn(
                "{} was refused a lock{}; held by {}; trying again in {} ms",
                step.file(),
                isRolledBack(step) ? " and rolled back" : "",
                blockers.isEmpty()
                        ? "a session that the database doesn't name"
                        : blockers.stream().map(Blocker::toString).collect(Collectors.joining("; ")),
                pause.toMillis());
        blockers.forEach(blocker -> blocker.statement()
                .ifPresent(statement -> LOG.debug("{} runs or ran last: {}", blocker.session(), statement)));
    }

    /** Outside a transaction what was done before stays. */
    private static boolean isRolledBack(PreparedStep step) {
        return step.mode() == TransactionMode.TRANSACTION || step.ownTransaction() != OwnTransaction.NONE;
    }

    @Override
    public void statementExecuted(PreparedStep step, SqlStatement statement, Duration took) {
        LOG.debug(
                "{}:{}:{} took {} ms: {}",
                step.file(),
                statement.line(),
                statement.column(),
                took.toMillis(),
                statement.text());
    }

    @Override
    public void stepFinished(PreparedStep step, Duration took) {
        LOG.info("{} {} in {} ms", verb(step.step()), step.step().title(), took.toMillis());
    }

    @Override
    public void adopted(AdoptionReport report) {
        if (report.adopted().isEmpty()) {
            LOG.info("All that {} recorded in {} is adopted already", report.tool(), report.otherTable());
        } else {
            LOG.info(
                    "Adopted {} migrations that {} recorded in {}; they stand in {}, and {} are pending",
                    report.adopted().size(),
                    report.tool(),
                    report.otherTable(),
                    report.table(),
                    report.pending().size());
        }
        report.notes().forEach(note -> LOG.warn("Adoption: {}", note));
    }

    @Override
    public void finished(MigrationReport report) {
        if (report.steps().isEmpty()) {
            LOG.info("{} on {}: nothing to do in {}", report.command(), report.database(), report.table());
        } else {
            LOG.info(
                    "{} on {}: {} done in {} ms, recorded in {}",
                    report.command(),
                    report.database(),
                    report.steps().size() == 1 ? "1 step" : report.steps().size() + " steps",
                    report.took().toMillis(),
                    report.table());
        }
    }

    private static String verb(Step step) {
        boolean up = step.direction() == Direction.UP;
        return switch (step.action()) {
            case RUN -> up ? "Applied" : "Rolled back";
            case MARK -> up ? "Marked as applied" : "Marked as pending";
            case ADOPT -> "Adopted";
            case REPAIR -> up ? "Accepted" : "Dismissed";
        };
    }
}
