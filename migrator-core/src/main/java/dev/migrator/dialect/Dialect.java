package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What differs per database. A dialect answers with text and facts and runs nothing, with one exception: the lock is
 * behaviour. Implementations are stateless and thread-safe.
 */
public interface Dialect {

    /** The product's name as people write it. */
    String name();

    /** What it is called in the names of scripts and folders, in lower case, the usual word first. */
    List<String> aliases();

    /** What stands around names in our own statements, whatever the session is set to. */
    default String quote() {
        return "\"";
    }

    /** How its scripts are cut into statements. */
    SqlSyntax syntax();

    /** Whether DDL is part of the transaction it runs in, and rolls back with it. */
    boolean transactionalDdl();

    /** Whether whoever reads a row waits for a transaction that has changed it, so that one must not stay open for long. */
    default boolean readersWait() {
        return false;
    }

    /** Whether the database refuses this statement inside a transaction. */
    boolean refusesTransaction(SqlStatement statement);

    /**
     * What is sent instead of a statement that keeps the session from reaching any table but those it names: the same, with
     * one more table. Empty for other statements.
     *
     * @param table qualified and quoted
     */
    default Optional<String> lockingToo(SqlStatement statement, String table) {
        return Optional.empty();
    }

    /** Whether a statement ends that. */
    default boolean unlocksTables(SqlStatement statement) {
        return false;
    }

    /** What becomes of a statement's work when whoever sent it is gone. Not asked for statements that begin or end a transaction. */
    Effect effect(SqlStatement statement);

    /** How the catalogue tells whether a statement of effect {@link Effect#CATALOGUE} was done; empty where none is. */
    default Optional<Evidence> evidence() {
        return Optional.empty();
    }

    /** How to ask who is in a statement's way; empty where the database doesn't tell. The query may lack privileges. */
    default Optional<Blockers> blockers() {
        return Optional.empty();
    }

    /** Whether it is the end of a wait for a lock, a deadlock or a clash of transactions, so that trying again may help. */
    boolean lockRefused(SQLException failure);

    /** Whether the connection is gone, or could not be made because the server is starting, stopping or not there. */
    default boolean connectionLost(SQLException failure) {
        return Failures.isOfConnection(failure);
    }

    /** What a session remembers from one statement to the next. */
    SessionState sessionState();

    /** Tells a transaction that the driver doesn't know of; empty where it knows of all. */
    default Optional<OpenTransaction> openTransaction() {
        return Optional.empty();
    }

    /** What statements leave behind that don't come to their end; empty where none leaves anything. */
    default Optional<Unfinished> unfinished() {
        return Optional.empty();
    }

    /** Whether a statement changes something outside the database of its connection. */
    boolean reachesBeyond(SqlStatement statement);

    /**
     * Makes the database write to its file what was committed, where it otherwise does so from time to time, be it in the middle
     * of a statement.
     */
    default Optional<String> checkpointSql() {
        return Optional.empty();
    }

    /** How rows that stand in a script are sent; empty where none can. */
    default Optional<CopyIn> copyIn() {
        return Optional.empty();
    }

    /** Begins a transaction for statements of a script that ends it itself. */
    default String beginSql() {
        return "begin";
    }

    /** The column types of the history table. */
    ColumnTypes columnTypes();

    /** How long a statement of the session waits for a database lock; empty where that can't be set. */
    Optional<LockTimeout> lockTimeout();

    /** The lock that lets one migrator at a time work on a history table. */
    MigratorLock lock(LockScope scope);

    /** The lock of a session that another program goes by; empty where sessions have none of its sort. */
    default Optional<MigratorLock> lock(LockKey key) {
        return Optional.empty();
    }
}
