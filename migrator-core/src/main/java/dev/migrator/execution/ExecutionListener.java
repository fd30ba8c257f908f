package dev.migrator.execution;

import dev.migrator.sql.SqlStatement;
import java.time.Duration;

/** Hears of what happens while steps run. Called on the thread that runs them; must not throw. */
public interface ExecutionListener {

    /** A step begins. */
    default void stepStarted(PreparedStep step) {}

    /** A statement of it is done. */
    default void statementExecuted(PreparedStep step, SqlStatement statement, Duration took) {}

    /** The step is done and in the history. */
    default void stepFinished(PreparedStep step, Duration took) {}
}
