package dev.migrator.dialect;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * For where sessions can't hold a lock: a row that says who works and until when.
 *
 * <ol>
 *   <li>Taking it sets the owner, the next token and an expiry by the database's clock, in one update that only hits the
 *       free or expired row whose token was seen before.
 *   <li>A second connection moves the expiry on, well before it is reached.
 *   <li>Before each statement the holder asks whether the token is still its own: one that was thought dead stops.
 *   <li>A server goes on with a statement whose client is gone. So the row keeps the session that works, and nobody takes
 *       the lease while that one is still at it.
 * </ol>
 */
final class LeaseLock implements MigratorLock {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RENEWED_EVERY = Duration.ofSeconds(5);
    private static final String ROLLED_BACK = "40";
    private static final String ITS_OWN_END =
            "If its host is gone, its lease ends by itself within " + LEASE.toSeconds() + " s.";

    private final LockScope scope;
    private final LeaseSql sql;
    private final Predicate<SQLException> busy;
    private final Duration lease;
    private final Duration renewedEvery;
    private @Nullable LeaseRenewal renewal;
    private long token;

    /** @param busy whether a failure says that another session has the row */
    LeaseLock(LockScope scope, LeaseSql sql, Predicate<SQLException> busy) {
        this(scope, sql, busy, LEASE, RENEWED_EVERY);
    }

    /**
     * @param busy whether a failure says that another session has the row
     * @param lease how long it lasts unless it is renewed, in whole seconds
     * @param renewedEvery a small part of that
     */
    LeaseLock(LockScope scope, LeaseSql sql, Predicate<SQLException> busy, Duration lease, Duration renewedEvery) {
        this.scope = scope;
        this.sql = sql;
        this.busy = busy;
        this.lease = lease;
        this.renewedEvery = renewedEvery;
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        long free = freeToken(connection);
        if (free < 0 || !claim(connection, free)) {
            return false;
        }
        token = free + 1;
        boolean renewed;
        try {
            renewal = LeaseRenewal.start(scope, connection, sql.renew(table(), token, lease), lease, renewedEvery);
            // The pool may have kept us waiting for longer than the lease lasts.
            renewed = renewal.renew() != LeaseRenewal.Outcome.TAKEN;
        } catch (SQLException | RuntimeException e) {
            try {
                release(connection);
            } catch (SQLException releasing) {
                e.addSuppressed(releasing);
            }
            throw e;
        }
        if (!renewed) {
            release(connection);
        }
        return renewed;
    }

    /** The token of a lease that nobody has, or -1. */
    private long freeToken(Connection connection) throws SQLException {
        try {
            Optional<String> found = Query.text(connection, sql.free(table()));
            if (found.isPresent()) {
                return Long.parseLong(found.get());
            }
        } catch (SQLException e) {
            if (isBusy(e)) {
                return -1;
            }
        }
        // The first of all, or the first since a release without some column. Others may be about to do the same.
        Optional<SQLException> refused = prepare(connection);
        Optional<String> found;
        try {
            found = Query.text(connection, sql.free(table()));
        } catch (SQLException e) {
            if (isBusy(e)) {
                return -1;
            }
            throw explained(connection, e, refused);
        }
        if (found.isEmpty() && refused.isPresent()) {
            throw explained(connection, refused.get(), Optional.empty());
        }
        return found.map(Long::parseLong).orElse(-1L);
    }

    /** Returns what was refused first, which matters only if the row can't be read afterwards. */
    private Optional<SQLException> prepare(Connection connection) {
        Optional<SQLException> refused = Optional.empty();
        for (String statement : sql.preparation(table())) {
            try {
                Query.update(connection, statement);
            } catch (SQLException e) {
                refused = refused.or(() -> Optional.of(e));
            }
        }
        return refused;
    }

    /**
     * Whoever comes second finds another token. The row may be locked by a holder that has begun its commit; a cluster may
     * take back the update of the one that it prefers less.
     */
    private boolean claim(Connection connection, long free) throws SQLException {
        try {
            return Query.update(
                            connection,
                            sql.claim(table(), free, lease),
                            scope.owner().toString())
                    == 1;
        } catch (SQLException e) {
            if (isBusy(e)) {
                return false;
            }
            throw explained(connection, e, Optional.empty());
        }
    }

    /** Returns what is to be thrown, or throws something clearer. */
    private SQLException explained(Connection connection, SQLException failure, Optional<SQLException> making)
            throws SQLException {
        if (LockTableException.explains(failure)) {
            throw LockTableException.of(table(), connection, failure, making);
        }
        return failure;
    }

    private boolean isBusy(SQLException failure) {
        return busy.test(failure)
                || (failure.getSQLState() != null && failure.getSQLState().startsWith(ROLLED_BACK));
    }

    @Override
    public boolean expires() {
        return true;
    }

    @Override
    public void check(Connection connection) throws SQLException {
        switch (held().renew()) {
            case RENEWED -> {}
            case TAKEN -> throw lost(connection);
            case UNREACHABLE -> {
                // In a transaction the row would stay locked until its end; there the fence decides.
                if (connection.getAutoCommit()) {
                    fence(connection);
                }
            }
        }
    }

    @Override
    public void fence(Connection connection) throws SQLException {
        if (Query.update(connection, sql.renew(table(), token, lease)) != 1) {
            throw lost(connection);
        }
    }

    private LockLostException lost(Connection connection) {
        return LockLostException.ofLease(scope.table(), holder(connection));
    }

    /** Where the working connection is broken, the second one does it, so that nobody has to wait for the expiry. */
    @Override
    public void release(Connection connection) throws SQLException {
        LeaseRenewal ending = renewal;
        renewal = null;
        try {
            Query.update(connection, sql.release(table(), token));
        } catch (SQLException e) {
            if (ending == null || ending.run(sql.abandon(table(), token)) == LeaseRenewal.Outcome.UNREACHABLE) {
                throw e;
            }
        } finally {
            if (ending != null) {
                ending.stop();
            }
        }
    }

    /** Before the first run there is no table to ask. */
    @Override
    public Optional<LockHolder> holder(Connection connection) {
        try {
            return found(connection);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether somebody has it.
     *
     * @throws LockTableException if the table, which is there, doesn't tell
     */
    boolean isHeld(Connection connection) throws SQLException {
        try {
            return found(connection).isPresent();
        } catch (SQLException e) {
            throw explained(connection, e, Optional.empty());
        }
    }

    private Optional<LockHolder> found(Connection connection) throws SQLException {
        return Query.row(connection, sql.holder(table())).map(row -> {
            LockHolder holder = LockHolder.of(
                    row.get(0).orElse("another migrator"), row.get(1).map(LeaseLock::instant));
            return row.get(2)
                    .map(session -> holder.advised(atWork(session)))
                    .orElseGet(() -> holder.advised(ITS_OWN_END));
        });
    }

    private String atWork(String session) {
        return "Its lease has ended, but the statement that it sent last still runs, in session " + session
                + ". Let that finish"
                + sql.sessions()
                        .flatMap(server -> server.ending(session))
                        .map(statement -> ", or end it with: " + statement)
                        .orElse(".");
    }

    private static Instant instant(String seconds) {
        return Instant.ofEpochSecond(new BigDecimal(seconds).longValue());
    }

    private LeaseRenewal held() {
        return Objects.requireNonNull(renewal, "the lease is not held");
    }

    private String table() {
        return scope.lockTable();
    }
}
