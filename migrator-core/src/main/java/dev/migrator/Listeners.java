package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.execution.PreparedStep;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Standing;
import dev.migrator.source.Location;
import dev.migrator.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All listeners as one. */
record Listeners(List<MigrationListener> all) implements MigrationListener {

    @Override
    public void noMigrations(List<Location> searched) {
        all.forEach(listener -> listener.noMigrations(searched));
    }

    @Override
    public void ahead(List<Standing> migrations) {
        all.forEach(listener -> listener.ahead(migrations));
    }

    @Override
    public void waitingForLock(String table, Optional<LockHolder> holder, Duration waited) {
        all.forEach(listener -> listener.waitingForLock(table, holder, waited));
    }

    @Override
    public void waitingForMigrations(int pending, Duration waited) {
        all.forEach(listener -> listener.waitingForMigrations(pending, waited));
    }

    @Override
    public void planned(Plan plan) {
        all.forEach(listener -> listener.planned(plan));
    }

    @Override
    public void stepStarted(PreparedStep step) {
        all.forEach(listener -> listener.stepStarted(step));
    }

    @Override
    public void statementExecuted(PreparedStep step, SqlStatement statement, Duration took) {
        all.forEach(listener -> listener.statementExecuted(step, statement, took));
    }

    @Override
    public void stepFinished(PreparedStep step, Duration took) {
        all.forEach(listener -> listener.stepFinished(step, took));
    }

    @Override
    public void finished(MigrationReport report) {
        all.forEach(listener -> listener.finished(report));
    }
}
