package dev.migrator;

import dev.migrator.dialect.ConnectionFailure;
import dev.migrator.dialect.DatabaseWords;
import dev.migrator.execution.StoppedException;
import java.sql.SQLException;
import java.time.Duration;

/** Waits for a database that doesn't answer yet, or not any more. */
final class DatabaseWait {

    static final Duration PAUSE = Duration.ofMillis(500);

    private final Patience patience;
    private final Shutdown shutdown;
    private final MigrationListener listener;

    DatabaseWait(Patience patience, Shutdown shutdown, MigrationListener listener) {
        this.patience = patience;
        this.shutdown = shutdown;
        this.listener = listener;
    }

    /** Connects, and whatever else shows that the database answers. */
    interface Attempt<T> {
        T make() throws SQLException;
    }

    /**
     * What the first attempt gives that succeeds.
     *
     * @throws DatabaseAccessException if none does in time, or waiting is in vain; the message is that of the last attempt
     * @throws StoppedException if the process is asked to end meanwhile
     */
    <T> T until(Attempt<T> attempt) {
        while (true) {
            try {
                return attempt.make();
            } catch (SQLException e) {
                if (patience.isOver() || ConnectionFailure.isRefusal(e)) {
                    throw DatabaseAccessException.unreachable(e);
                }
                shutdown.arm();
                if (patience.isNoticeDue()) {
                    listener.waitingForDatabase(DatabaseWords.sentence(e), patience.waited());
                }
                if (!patience.pause(PAUSE)) {
                    throw Thread.currentThread().isInterrupted()
                            ? DatabaseAccessException.unreachable(e)
                            : StoppedException.between();
                }
            }
        }
    }
}
