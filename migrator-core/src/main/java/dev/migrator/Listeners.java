package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.execution.Blocker;
import dev.migrator.execution.PreparedStep;
import dev.migrator.migration.MigratorException;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Standing;
import dev.migrator.source.LeftOut;
import dev.migrator.source.Location;
import dev.migrator.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All listeners as one. */
record Listeners(List<MigrationListener> all) implements MigrationListener {

    @Override
    public void noMigrations(List<Location> searched) {
        tell(listener -> listener.noMigrations(searched));
    }

    @Override
    public void leftOut(List<LeftOut> files) {
        tell(listener -> listener.leftOut(files));
    }

    @Override
    public void ahead(List<Standing> migrations) {
        tell(listener -> listener.ahead(migrations));
    }

    @Override
    public void waitingForLock(String table, Optional<LockHolder> holder, Duration waited) {
        tell(listener -> listener.waitingForLock(table, holder, waited));
    }

    @Override
    public void waitingForDatabase(String problem, Duration waited) {
        tell(listener -> listener.waitingForDatabase(problem, waited));
    }

    @Override
    public void stopping(Duration grace) {
        tell(listener -> listener.stopping(grace));
    }

    @Override
    public void stopped(MigratorException reason) {
        tell(listener -> listener.stopped(reason));
    }

    @Override
    public void notStopped(MigratorException reason) {
        tell(listener -> listener.notStopped(reason));
    }

    @Override
    public void waitingForMigrations(int pending, Duration waited) {
        tell(listener -> listener.waitingForMigrations(pending, waited));
    }

    @Override
    public void planned(Plan plan) {
        tell(listener -> listener.planned(plan));
    }

    @Override
    public void stepStarted(PreparedStep step) {
        tell(listener -> listener.stepStarted(step));
    }

    @Override
    public void lockRefused(PreparedStep step, List<Blocker> blockers, Duration pause) {
        tell(listener -> listener.lockRefused(step, blockers, pause));
    }

    @Override
    public void statementExecuted(PreparedStep step, SqlStatement statement, Duration took) {
        tell(listener -> listener.statementExecuted(step, statement, took));
    }

    @Override
    public void stepFinished(PreparedStep step, Duration took) {
        tell(listener -> listener.stepFinished(step, took));
    }

    @Override
    public void adopted(AdoptionReport report) {
        tell(listener -> listener.adopted(report));
    }

    @Override
    public void finished(MigrationReport report) {
        tell(listener -> listener.finished(report));
    }

    /** Somebody who only listens must not decide how a migration ends. */
    private void tell(Consumer<MigrationListener> news) {
        for (MigrationListener listener : all) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LoggingListener.listenerFailed(listener, e);
            }
        }
    }
}
