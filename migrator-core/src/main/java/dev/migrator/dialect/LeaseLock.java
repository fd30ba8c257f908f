package dev.migrator.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * For servers whose sessions can't hold a lock: a row that says who works and until when.
 *
 * <ol>
 *   <li>Taking it sets the owner, a new token and an expiry by the database's clock, in one update that only hits a free
 *       or expired row.
 *   <li>A second connection moves the expiry on, well before it is reached.
 *   <li>Before each write the holder asks whether the token is still its own: one that was thought dead stops.
 * </ol>
 */
final class LeaseLock implements MigratorLock {

    private static final int LEASE_SECONDS = 30;
    private static final int RENEWAL_SECONDS = 5;
    private static final String INTEGRITY_VIOLATED = "23";
    private static final String EXPIRY = "current_timestamp + interval '" + LEASE_SECONDS + "' second";

    private final LockScope scope;
    private @Nullable Connection renewal;
    private @Nullable ScheduledExecutorService timer;
    private long token;

    LeaseLock(LockScope scope) {
        this.scope = scope;
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        Connection second = openRenewal();
        boolean acquired = false;
        try {
            createRow(connection);
            acquired = Query.update(
                            connection,
                            "update " + scope.lockTable() + " set owner = ?, token = token + 1, expires_at = " + EXPIRY
                                    + " where id = 1 and expires_at < current_timestamp",
                            scope.owner())
                    == 1;
            if (acquired) {
                token = Long.parseLong(
                        Query.text(connection, "select token from " + scope.lockTable() + " where id = 1")
                                .orElseThrow());
                startRenewing(second);
            }
        } finally {
            if (!acquired) {
                closeRenewal();
            }
        }
        return acquired;
    }

    /** Whoever comes second finds the row there, be it since a moment: neither database has an insert that just skips it. */
    private void createRow(Connection connection) throws SQLException {
        Query.update(
                connection,
                "create table if not exists " + scope.lockTable() + " (id integer primary key, owner varchar(500),"
                        + " token bigint not null, expires_at timestamp(6) with time zone not null)");
        if (Query.text(connection, "select id from " + scope.lockTable()).isPresent()) {
            return;
        }
        try {
            Query.update(
                    connection,
                    "insert into " + scope.lockTable()
                            + " (id, owner, token, expires_at) values (1, null, 0, timestamp '2000-01-01 00:00:00')");
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(INTEGRITY_VIOLATED)) {
                throw e;
            }
        }
    }

    private Connection openRenewal() {
        try {
            Connection second = scope.connections().getConnection();
            renewal = second;
            second.setAutoCommit(true);
            return second;
        } catch (SQLException e) {
            throw new SecondConnectionException(scope.table(), e);
        }
    }

    private void startRenewing(Connection second) {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "migrator-lock");
            thread.setDaemon(true);
            return thread;
        });
        var unused =
                timer.scheduleWithFixedDelay(() -> renew(second), RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS);
    }

    /** A renewal that fails is noticed by the next check: the row then has expired, or another's token. */
    private void renew(Connection second) {
        try {
            Query.update(
                    second,
                    "update " + scope.lockTable() + " set expires_at = " + EXPIRY + " where id = 1 and token = ?",
                    token);
        } catch (SQLException e) {
            // The check on the working connection decides; a hiccup here must not end the run.
        }
    }

    @Override
    public void check(Connection connection) throws SQLException {
        int held = Query.update(
                connection, "update " + scope.lockTable() + " set owner = owner where id = 1 and token = ?", token);
        if (held != 1) {
            throw new LockLostException(scope.table());
        }
    }

    @Override
    public void release(Connection connection) throws SQLException {
        if (timer != null) {
            timer.shutdownNow();
        }
        try {
            Query.update(
                    connection,
                    "update " + scope.lockTable() + " set owner = null, expires_at = current_timestamp"
                            + " where id = 1 and token = ?",
                    token);
        } finally {
            closeRenewal();
        }
    }

    private void closeRenewal() throws SQLException {
        if (renewal != null) {
            renewal.close();
            renewal = null;
        }
    }

    @Override
    public boolean expires() {
        return true;
    }

    /** Before the first run there is no table to ask. */
    @Override
    public Optional<LockHolder> holder(Connection connection) {
        try {
            return Query.text(
                            connection,
                            "select owner from " + scope.lockTable()
                                    + " where id = 1 and expires_at >= current_timestamp")
                    .map(owner -> new LockHolder(owner, Optional.empty()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
