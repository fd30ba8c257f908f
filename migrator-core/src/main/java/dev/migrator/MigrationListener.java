package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.execution.ExecutionListener;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Standing;
import dev.migrator.source.LeftOut;
import dev.migrator.source.Location;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Hears of what the engine does. Called on the thread that runs the command; what it throws is logged and changes nothing. */
public interface MigrationListener extends ExecutionListener {

    /** There is not a single migration. */
    default void noMigrations(List<Location> searched) {}

    /** There are files that another tool would have used and that aren't used here. */
    default void leftOut(List<LeftOut> files) {}

    /** A newer release has applied migrations that this one doesn't know. */
    default void ahead(List<Standing> migrations) {}

    /** Another migrator has the lock; called again every few seconds. */
    default void waitingForLock(String table, Optional<LockHolder> holder, Duration waited) {}

    /** The database doesn't answer, at the start or any more; called again every few seconds. */
    default void waitingForDatabase(String problem, Duration waited) {}

    /** The process was asked to end, and the run stops at the next statement. */
    default void stopping(Duration grace) {}

    /** Another process is expected to migrate; called again every few seconds. */
    default void waitingForMigrations(int pending, Duration waited) {}

    /** The plan is made, there is no conflict, and its steps are about to run. */
    default void planned(Plan plan) {}

    /** Another tool's history was taken over, or all of it was known already. */
    default void adopted(AdoptionReport report) {}

    /** A command is done. */
    default void finished(MigrationReport report) {}
}
