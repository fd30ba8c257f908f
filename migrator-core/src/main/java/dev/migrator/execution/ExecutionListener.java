package dev.migrator.execution;

import dev.migrator.sql.SqlStatement;
import java.time.Duration;
import java.util.List;

/** Hears of what happens while steps run. Called on the thread that runs them; must not throw. */
public interface ExecutionListener {

    /** A step begins. */
    default void stepStarted(PreparedStep step) {}

    /** The database refused it a lock; what it did was rolled back, and it is tried again after {@code pause}. */
    default void lockRefused(PreparedStep step, List<Blocker> blockers, Duration pause) {}

    /** A statement of it is done. */
    default void statementExecuted(PreparedStep step, SqlStatement statement, Duration took) {}

    /** The step is done and in the history. */
    default void stepFinished(PreparedStep step, Duration took) {}
}
