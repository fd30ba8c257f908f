package dev.migrator.spring.autoconfigure;

import dev.migrator.Migrator;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * Migrates the application's databases while it starts. Backs off where the application defines a {@link Migrator} bean:
 * it then decides itself when to migrate.
 */
@AutoConfiguration(
        // Its name in Boot 3.5, and in Boot 4. A name that isn't there is ignored.
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnBooleanProperty(name = "migrator.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MigratorProperties.class)
@Import({
    DatabaseInitializationDependencyConfigurer.class,
    // In this order: the first looks for the application's migrators, the second makes ours.
    OwnMigratorsConfiguration.class,
    MigratorConfiguration.class,
    NoDataSourceConfiguration.class
})
@ImportRuntimeHints(ScriptHints.class)
public final class MigratorAutoConfiguration {

    @Bean
    static LazyInitializationExcludeFilter migrationsAreNotLazy() {
        return LazyInitializationExcludeFilter.forBeanTypes(
                Migrator.class, MigratorInitializer.class, ScriptsWithoutDataSource.class);
    }

    @Bean
    ExitAfterMigration exitAfterMigration(ConfigurableApplicationContext context) {
        return new ExitAfterMigration(context);
    }
}
