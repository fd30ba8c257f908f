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

    /** Who has it now; empty where nobody has, or nobody can tell. */
    Optional<LockHolder> holder(Connection connection) throws SQLException;

    /**
     * Whether it may end while its holder works, so that the holder must {@link #check} it before every statement. The
     * others end with their session; those are checked after what may have touched the session.
     */
    default boolean expires() {
        return false;
    }

    /**
     * Makes sure it is still held. A lease is moved on by that, on its own connection: no transaction of the working one
     * keeps the row from others.
     *
     * @throws LockLostException if another migrator may have taken over
     */
    default void check(Connection connection) throws SQLException {}

    /**
     * The last thing in a transaction before its commit: makes sure the lock is held, and that nobody takes it over until
     * the transaction ends. Without effect for locks that end with the session, and with it the transaction.
     *
     * @throws LockLostException if another migrator may have taken over; the transaction must be rolled back
     */
    default void fence(Connection connection) throws SQLException {}

    /**
     * Whether the connection stays with one session of the server. Behind a pooler that lends sessions by the transaction
     * it doesn't: what is set for the session would reach others. Known once the lock was tried.
     */
    default boolean keepsSession() {
        return true;
    }
}
