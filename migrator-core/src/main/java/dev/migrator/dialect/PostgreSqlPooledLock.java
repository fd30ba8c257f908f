package dev.migrator.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A lease, for connections that a pooler stands behind: it may lend another session of the server to each transaction.
 * Statements are not prepared in the server meanwhile, because the next session would not know them.
 */
final class PostgreSqlPooledLock implements MigratorLock {

    private final LeaseLock lease;
    private final PostgreSqlLock session;
    private OptionalInt preparedAfter = OptionalInt.empty();

    /** @param session the lock of migrators that no pooler stands between */
    PostgreSqlPooledLock(LeaseLock lease, PostgreSqlLock session) {
        this.lease = lease;
        this.session = session;
    }

    /**
     * Whether a connection leads to a session of its own, so that this one is not needed. A pooler greets by a process
     * number that it made up; where the driver keeps that to itself, two statements by two processes give it away.
     */
    static boolean absent(Connection connection) throws SQLException {
        String process = "select pg_backend_pid()";
        OptionalInt greeter = PostgreSqlDriver.greeter(connection);
        Optional<String> first =
                greeter.isPresent() ? Optional.of(String.valueOf(greeter.getAsInt())) : Query.text(connection, process);
        return first.equals(Query.text(connection, process));
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        preparedAfter = PostgreSqlDriver.prepareAfter(connection, 0);
        boolean acquired = false;
        try {
            acquired = acquire(connection);
        } finally {
            if (!acquired) {
                prepareAgain(connection);
            }
        }
        return acquired;
    }

    private boolean acquire(Connection connection) throws SQLException {
        if (!lease.tryAcquire(connection)) {
            return false;
        }
        boolean alone = false;
        try {
            alone = !session.heldBySession(connection);
        } finally {
            if (!alone) {
                lease.release(connection);
            }
        }
        return alone;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        try {
            lease.release(connection);
        } finally {
            prepareAgain(connection);
        }
    }

    private void prepareAgain(Connection connection) throws SQLException {
        if (preparedAfter.isPresent()) {
            PostgreSqlDriver.prepareAfter(connection, preparedAfter.getAsInt());
        }
    }

    /** Of either kind. */
    @Override
    public Optional<LockHolder> holder(Connection connection) throws SQLException {
        return session.holder(connection);
    }

    @Override
    public boolean expires() {
        return true;
    }

    @Override
    public void check(Connection connection) throws SQLException {
        lease.check(connection);
    }

    @Override
    public void fence(Connection connection) throws SQLException {
        lease.fence(connection);
    }

    @Override
    public boolean keepsSession() {
        return false;
    }
}
