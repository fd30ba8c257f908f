package dev.migrator.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a run learns that its process is asked to end: it stops at the next statement, and one that takes too long can be
 * cancelled. Serves one run; thread-safe.
 */
public final class StopSignal {

    private final CountDownLatch requested = new CountDownLatch(1);
    private volatile @Nullable Cancellation running;

    /** Asks the database to give up what it works on; from another thread than the one that waits for it. */
    interface Cancellation {
        void cancel() throws SQLException;
    }

    /** Asks the run to stop. */
    public void request() {
        requested.countDown();
    }

    public boolean requested() {
        return requested.getCount() == 0;
    }

    /** Waits that long, unless it is asked to stop; then it returns false, at once. */
    public boolean pause(Duration time) {
        try {
            return !requested.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request();
            return false;
        }
    }

    /** Asks the database to give up the statement that it works on, if there is one. */
    public void cancel() throws SQLException {
        Cancellation statement = running;
        if (statement != null) {
            statement.cancel();
        }
    }

    /** A statement is sent, which can be cancelled so; null once the database has answered. */
    void running(@Nullable Cancellation statement) {
        this.running = statement;
    }
}
