package dev.migrator.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A migration written in Java, for what SQL can't say. Implementations are given to the engine as objects (in Spring
 * Boot: as beans) and stand in the same order as the scripts.
 */
public interface JavaMigration {

    /** Its version, a dotted number as in a script's name: {@code "4"} or {@code "0004"}. */
    String version();

    /** What it does, in a few words. */
    String description();

    /**
     * Applies the change.
     *
     * @param connection the engine's own. In a transaction, which on some databases DDL commits, it refuses commit, rollback
     *     and auto-commit; outside one, in auto-commit, the migration may open transactions of its own and must end them, with auto-commit on
     *     again. What it sets in the session is put back after it
     * @throws SQLException if the database refuses; the engine rolls back where it can and stops
     */
    void up(Connection connection) throws SQLException;

    /**
     * Undoes what {@link #up} did. Never called where {@link #irreversible()} gives a reason.
     *
     * @param connection as for {@link #up}
     * @throws SQLException if the database refuses; the engine rolls back where it can and stops
     */
    void down(Connection connection) throws SQLException;

    /** Why there is no down; empty, the default, where there is one. */
    default Optional<String> irreversible() {
        return Optional.empty();
    }

    /** False where it must run outside a transaction, with the connection in auto-commit. */
    default boolean transactional() {
        return true;
    }
}
