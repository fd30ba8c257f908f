package dev.migrator.dialect;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For where sessions can't hold a lock: a row that says who works and until when.
 *
 * <ol>
 *   <li>Taking it sets the owner, the next token and an expiry by the database's clock, in one update that only hits the
 *       free or expired row whose token was seen before.
 *   <li>A second connection moves the expiry on, well before it is reached.
 *   <li>Before each statement the holder asks whether the token is still its own: one that was thought dead stops.
 * </ol>
 */
final class LeaseLock implements MigratorLock {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RENEWED_EVERY = Duration.ofSeconds(5);
    private static final String ROLLED_BACK = "40";

    private final LockScope scope;
    private final LeaseSql sql;
    private final Duration lease;
    private final Duration renewedEvery;
    private @Nullable LeaseRenewal renewal;
    private long token;

    LeaseLock(LockScope scope, LeaseSql sql) {
        this(scope, sql, LEASE, RENEWED_EVERY);
    }

    /**
     * @param lease how long it lasts unless it is renewed, in whole seconds
     * @param renewedEvery a small part of that
     */
    LeaseLock(LockScope scope, LeaseSql sql, Duration lease, Duration renewedEvery) {
        this.scope = scope;
        this.sql = sql;
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
        SQLException missing = null;
        try {
            Optional<String> found = Query.text(connection, sql.free(table()));
            if (found.isPresent()) {
                return Long.parseLong(found.get());
            }
        } catch (SQLException e) {
            missing = e;
        }
        // The first of all, or the first since a release without some column. Others may be about to do the same.
        SQLException refused = prepare(connection, missing);
        try {
            return Query.text(connection, sql.free(table()))
                    .map(Long::parseLong)
                    .orElse(-1L);
        } catch (SQLException e) {
            throw refused == null ? e : refused;
        }
    }

    /** Returns what was refused last, which matters only if the row can't be read afterwards. */
    private @Nullable SQLException prepare(Connection connection, @Nullable SQLException reason) {
        SQLException refused = reason;
        for (String statement : sql.preparation(table())) {
            try {
                Query.update(connection, statement);
            } catch (SQLException e) {
                refused = e;
            }
        }
        return refused;
    }

    /** Whoever comes second finds another token. A cluster may take back the update of the one that it prefers less. */
    private boolean claim(Connection connection, long free) throws SQLException {
        try {
            return Query.update(
                            connection,
                            sql.claim(table(), free, lease),
                            scope.owner().toString())
                    == 1;
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(ROLLED_BACK)) {
                return false;
            }
            throw e;
        }
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
        String released = sql.release(table(), token);
        LeaseRenewal ending = renewal;
        renewal = null;
        try {
            Query.update(connection, released);
        } catch (SQLException e) {
            if (ending == null || ending.run(released) == LeaseRenewal.Outcome.UNREACHABLE) {
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
            return Query.row(connection, sql.holder(table()))
                    .map(row -> LockHolder.of(
                            row.get(0).orElse("another migrator"), row.get(1).map(LeaseLock::instant)));
        } catch (SQLException e) {
            return Optional.empty();
        }
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
