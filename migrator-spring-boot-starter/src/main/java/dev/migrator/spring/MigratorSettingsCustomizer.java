package dev.migrator.spring;

import dev.migrator.MigratorSettings;

/**
 * A bean of this type has the last word on the settings of each database, after properties, Java migrations and
 * listeners. Several are called in their {@linkplain org.springframework.core.annotation.Order order}, on the thread
 * that starts the application. What one throws fails the start.
 */
@FunctionalInterface
public interface MigratorSettingsCustomizer {

    /**
     * Adjusts the settings of a database. Called once for each while the application starts.
     *
     * @param settings holds what the properties say
     */
    void customize(MigratorSettings.Builder settings);

    /**
     * To be overridden where several databases are to be told apart; by default treats them alike.
     *
     * @param database bean name of the DataSource
     * @param settings holds what the properties say
     */
    default void customize(String database, MigratorSettings.Builder settings) {
        customize(settings);
    }
}
