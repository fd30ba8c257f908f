package dev.migrator;

import dev.migrator.execution.StopSignal;
import dev.migrator.execution.StoppedException;
import dev.migrator.migration.MigratorException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a command in good order when the process is asked to end, which otherwise would stop its threads wherever they
 * are. Costs nothing until it is armed. Serves one command, on the thread that made it.
 */
final class Shutdown {

    /** How long a statement that is cancelled gets to be taken back. */
    private static final Duration AFTER_CANCELLING = Duration.ofSeconds(5);

    /** How long the command's thread gets to say how it ended: the process ends with its hooks, whoever else is at work. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final StopSignal signal = new StopSignal();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread command = Thread.currentThread();
    private final Duration grace;
    private final MigrationListener listener;
    private @Nullable Thread hook;

    /** @param grace how long the statement at hand may go on */
    Shutdown(Duration grace, MigrationListener listener) {
        this.grace = grace;
        this.listener = listener;
    }

    StopSignal signal() {
        return signal;
    }

    /** Does the work of the command; when this returns or throws, nothing is held any more. */
    <T> T during(Supplier<T> work) {
        try {
            return work.get();
        } catch (MigratorException e) {
            if (signal.requested()) {
                listener.stopped(e);
            }
            throw e;
        } finally {
            over.countDown();
            disarm();
        }
    }

    /** From now on the end of the process waits for the command's. */
    void arm() {
        if (hook != null) {
            return;
        }
        Thread thread = new Thread(this::stop, "migrator-shutdown");
        try {
            Runtime.getRuntime().addShutdownHook(thread);
            hook = thread;
        } catch (IllegalStateException e) {
            // The process is ending already; nothing may be begun any more.
            signal.request();
        }
    }

    private void disarm() {
        if (hook == null) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running, and ends by itself.
        }
    }

    private void stop() {
        signal.request();
        listener.stopping(grace);
        try {
            if (!isOverAfter(grace) && !isOverAfterCancelling()) {
                listener.notStopped(StoppedException.unfinished());
                return;
            }
            command.join(LAST_WORDS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOverAfter(Duration time) throws InterruptedException {
        return over.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private boolean isOverAfterCancelling() throws InterruptedException {
        try {
            signal.cancel();
        } catch (SQLException e) {
            // It ends in time by itself, or with the process.
        }
        return isOverAfter(AFTER_CANCELLING);
    }
}
