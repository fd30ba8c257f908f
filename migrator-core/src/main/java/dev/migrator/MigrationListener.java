package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.execution.ExecutionListener;
import dev.migrator.migration.MigratorException;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Standing;
import dev.migrator.source.LeftOut;
import dev.migrator.source.Location;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Hears of what the engine does. Called on the thread that runs the command, but for {@link #stopping}; what it throws is
 * logged and changes nothing.
 *
 * <p>A run that goes on with another connection, because its own was lost, makes a plan of what is left: from {@link
 * #planned} on all may be heard again, and {@link #stepStarted} also of the step that it was lost in. A step whose commit
 * the lost connection didn't confirm, and which the history shows to be done, is heard of once more as finished.
 */
public interface MigrationListener extends ExecutionListener {

    /** There is not a single migration. */
    default void noMigrations(List<Location> searched) {}

    /** There are files that another tool would have used and that aren't used here. */
    default void leftOut(List<LeftOut> files) {}

    /** A newer release has applied migrations that this one doesn't know. */
    default void ahead(List<Standing> migrations) {}

    /** Another migrator has the lock; called again every few seconds. */
    default void waitingForLock(String table, Optional<LockHolder> holder, Duration waited) {}

    /**
     * The database doesn't answer yet, or the connection was lost; called again every few seconds.
     *
     * @param problem the driver's words
     */
    default void waitingForDatabase(String problem, Duration waited) {}

    /**
     * The process was asked to end, and the run stops at the next statement. Called on another thread.
     *
     * @param grace after which the statement at hand is cancelled
     */
    default void stopping(Duration grace) {}

    /** The command ended because the process is asked to end; nothing is held any more. The reason says what is left. */
    default void stopped(MigratorException reason) {}

    /**
     * The process ends although the command did not: what it is at took too long. Until the database has noticed, it holds the
     * lock. Called on another thread.
     */
    default void notStopped(MigratorException reason) {}

    /** Another process is expected to migrate; called again every few seconds. */
    default void waitingForMigrations(int pending, Duration waited) {}

    /** The plan is made, there is no conflict, and its steps are about to run. */
    default void planned(Plan plan) {}

    /** Another tool's history was taken over, or all of it was known already. */
    default void adopted(AdoptionReport report) {}

    /** A command is done. */
    default void finished(MigrationReport report) {}
}
