package dev.migrator.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session's lock where sessions hold one, else a lease; which of them is seen when it is first tried or asked for. */
final class AutoLock implements MigratorLock {

    /** Asks the database whether its sessions hold locks that keep all others out. */
    @FunctionalInterface
    interface SessionTest {
        boolean holdsLocks(Connection connection) throws SQLException;
    }

    private final SessionTest sessions;
    private final MigratorLock session;
    private final MigratorLock lease;
    private @Nullable MigratorLock chosen;

    AutoLock(SessionTest sessions, MigratorLock session, MigratorLock lease) {
        this.sessions = sessions;
        this.session = session;
        this.lease = lease;
    }

    private MigratorLock chosen(Connection connection) throws SQLException {
        MigratorLock known = chosen;
        if (known == null) {
            known = sessions.holdsLocks(connection) ? session : lease;
            chosen = known;
        }
        return known;
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        return chosen(connection).tryAcquire(connection);
    }

    @Override
    public void release(Connection connection) throws SQLException {
        chosen(connection).release(connection);
    }

    @Override
    public Optional<LockHolder> holder(Connection connection) throws SQLException {
        return chosen(connection).holder(connection);
    }

    @Override
    public boolean expires() {
        return chosen != null && chosen.expires();
    }

    @Override
    public void check(Connection connection) throws SQLException {
        chosen(connection).check(connection);
    }

    @Override
    public void fence(Connection connection) throws SQLException {
        chosen(connection).fence(connection);
    }

    @Override
    public boolean keepsSession() {
        return chosen == null || chosen.keepsSession();
    }
}
