package dev.migrator.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Lets one migrator at a time work on a history table. One object serves one run; not thread-safe. Neither trying nor
 * holding it leaves a transaction open on the connection, which must be in auto-commit.
 */
public interface MigratorLock {

    /** Takes the lock if it is free; never waits. */
    boolean tryAcquire(Connection connection) throws SQLException;

    /** Gives it back. Called once, after {@link #tryAcquire} returned true. */
    void release(Connection connection) throws SQLException;

    /** Whether it can run out while its holder is at work, and so has to be checked before every statement. */
    default boolean expires() {
        return false;
    }

    /** Who has it now; empty where nobody has, or nobody can tell. */
    Optional<LockHolder> holder(Connection connection) throws SQLException;

    /**
     * Makes sure it is still held, before something is written. Locks that end with their session are, as long as the
     * connection works.
     *
     * @throws LockLostException if another migrator may have taken over
     */
    default void check(Connection connection) throws SQLException {}
}
