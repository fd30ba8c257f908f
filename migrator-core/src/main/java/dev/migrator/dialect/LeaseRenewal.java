package dev.migrator.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Moves a lease's expiry on, on a second connection. All that concerns it happens on one thread, and whoever asks waits
 * for that no longer than a renewal may take. A connection that fails is replaced; none to be had is no reason to end.
 */
final class LeaseRenewal {

    /** What became of an update of the row. */
    enum Outcome {
        RENEWED,
        /** Another has the lease. */
        TAKEN,
        /** The database didn't answer on any second connection in time. */
        UNREACHABLE
    }

    private final LockScope scope;
    private final String renew;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "migrator-lock");
        daemon.setDaemon(true);
        return daemon;
    });
    /** The renewal thread's own. */
    private @Nullable LentSession second;

    private LeaseRenewal(LockScope scope, String renew, Duration every) {
        this.scope = scope;
        this.renew = renew;
        this.every = every;
    }

    /**
     * Opens the second connection and begins.
     *
     * @param working the first connection
     * @param renew the update, which hits one row as long as the lease is held
     * @param patience how long a connection may let us wait; a pool may have no limit of its own
     * @throws SecondConnectionException if there is no second connection
     */
    static LeaseRenewal start(LockScope scope, Connection working, String renew, Duration patience, Duration every)
            throws SQLException {
        LeaseRenewal renewal = new LeaseRenewal(scope, renew, every);
        boolean started = false;
        try {
            Connection opened = renewal.open(patience);
            if (sameSession(working, opened)) {
                renewal.forget(working);
                throw SecondConnectionException.same(scope.table());
            }
            var unused = renewal.thread.scheduleWithFixedDelay(
                    () -> renewal.attempt(renew), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            started = true;
        } finally {
            if (!started) {
                renewal.stop();
            }
        }
        return renewal;
    }

    private Connection open(Duration patience) {
        Future<Connection> opening = thread.submit(() -> session().connection());
        try {
            return opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw SecondConnectionException.none(scope.table(), Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            throw SecondConnectionException.none(
                    scope.table(), new SQLException("none within " + patience.toSeconds() + " s", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SecondConnectionException.none(scope.table(), e);
        }
    }

    /** A DataSource may hand out one connection again and again, in whatever disguise. */
    private static boolean sameSession(Connection working, Connection opened) throws SQLException {
        working.setAutoCommit(false);
        try {
            return working == opened || !opened.getAutoCommit();
        } finally {
            working.setAutoCommit(true);
        }
    }

    /** Closing the very connection that works would take it from its user. */
    private void forget(Connection working) {
        thread.execute(() -> {
            if (second != null && second.connection() == working) {
                second = null;
            }
        });
    }

    /** Renews now. */
    Outcome renew() {
        return run(renew);
    }

    /** Runs an update of the row. */
    Outcome run(String update) {
        Future<Outcome> attempt = thread.submit(() -> attempt(update));
        try {
            return attempt.get(every.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return Outcome.UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.UNREACHABLE;
        } finally {
            // What nobody waits for any more must not queue up behind one that hangs.
            attempt.cancel(false);
        }
    }

    /** Once more on a new connection where the present one fails. Must not throw: that would end the renewals. */
    private Outcome attempt(String update) {
        boolean old = second != null;
        try {
            Outcome outcome = attemptOnce(update);
            return outcome == Outcome.UNREACHABLE && old ? attemptOnce(update) : outcome;
        } finally {
            if (thread.isShutdown()) {
                // Whoever stopped us may have given up waiting for this.
                discard();
            }
        }
    }

    private Outcome attemptOnce(String update) {
        try (Statement statement = session().connection().createStatement()) {
            return statement.executeUpdate(update) == 1 ? Outcome.RENEWED : Outcome.TAKEN;
        } catch (SQLException | RuntimeException e) {
            discard();
            return Outcome.UNREACHABLE;
        }
    }

    private LentSession session() throws SQLException {
        LentSession session = second;
        if (session == null) {
            session = LentSession.open(scope.connections(), every);
            second = session;
            if (thread.isShutdown()) {
                // Nobody has waited for it.
                discard();
                throw new SQLException("too late");
            }
        }
        return session;
    }

    private void discard() {
        LentSession session = second;
        second = null;
        if (session != null) {
            session.giveBack();
        }
    }

    /** Ends the renewals and gives the connection back. */
    void stop() {
        thread.execute(this::discard);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(every.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
