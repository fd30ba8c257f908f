package dev.migrator.proof;

import dev.migrator.migration.Migration;
import dev.migrator.schema.Snapshot;
import java.util.List;

/** An empty database in which migrations are tried out. What the engine keeps of its own there is not seen. */
public interface Trial extends AutoCloseable {

    /** What it looks like now. */
    Snapshot snapshot();

    /**
     * Applies all up to and with that one.
     *
     * @throws dev.migrator.migration.MigratorException if that fails
     */
    void upTo(Migration last);

    /**
     * Undoes the one applied last.
     *
     * @throws dev.migrator.migration.MigratorException if that fails
     */
    void down();

    /**
     * Undoes all.
     *
     * @throws dev.migrator.migration.MigratorException if that fails
     */
    void downToNothing();

    /**
     * Applies all, with those that run whenever their text changes.
     *
     * @throws dev.migrator.migration.MigratorException if that fails
     */
    void all();

    /** The SQL that turns one schema into another here. */
    List<String> change(Snapshot from, Snapshot to);

    /** The database goes. */
    @Override
    void close();

    /** Begins another one. */
    @FunctionalInterface
    interface Beginning {

        Trial begin();
    }
}
