package dev.migrator.spring;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import java.util.Optional;

/**
 * A database that the application migrates. Immutable.
 *
 * @param name bean name of its DataSource; of the {@link Migrator} bean where the application defines that itself
 * @param migrator runs commands on it
 * @param settings what the migrator works with; empty where the application defines the migrator itself
 */
public record MigratedDatabase(String name, Migrator migrator, Optional<MigratorSettings> settings) {}
