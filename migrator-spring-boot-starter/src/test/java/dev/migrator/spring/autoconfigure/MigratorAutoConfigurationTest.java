package dev.migrator.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.migration.MigratorException;
import dev.migrator.spring.MigratedDatabases;
import dev.migrator.spring.actuate.MigrationsEndpoint;
import dev.migrator.spring.actuate.MigrationsEndpointAutoConfiguration;
import dev.migrator.spring.actuate.OperableMigrationsEndpoint;
import jakarta.persistence.EntityManagerFactory;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigratorAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MigratorAutoConfiguration.class,
                    MigrationsEndpointAutoConfiguration.class,
                    DataSourceAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                    "management.endpoints.web.exposure.include=migrations");

    @Test
    void offersOneMigratorForOneDatabase() {
        runner.run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(Migrator.class)
                .hasSingleBean(MigratedDatabases.class)
                .hasSingleBean(MigratorInitializer.class));
    }

    @Test
    void worksWithoutTheActuator() {
        runner.withClassLoader(new FilteredClassLoader(Endpoint.class.getPackageName()))
                .run(context ->
                        assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsEndpointAutoConfiguration.class));
    }

    @Test
    void worksWithoutJpa() {
        runner.withClassLoader(new FilteredClassLoader(EntityManagerFactory.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(MigratorInitializer.class));
    }

    @Test
    void hasNoOperationsUnlessAllowed() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(MigrationsEndpoint.class)
                .doesNotHaveBean(OperableMigrationsEndpoint.class));
    }

    @Test
    void hasOperationsWhenAllowed() {
        runner.withPropertyValues("migrator.endpoint.operations=true").run(context -> assertThat(context)
                .hasSingleBean(MigrationsEndpoint.class)
                .hasSingleBean(OperableMigrationsEndpoint.class));
    }

    @Test
    void hasNoEndpointUnlessExposed() {
        runner.withPropertyValues("management.endpoints.web.exposure.include=health")
                .run(context -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void backsOffWhereTheApplicationHasAMigrator() {
        runner.withBean(
                        "mine",
                        Migrator.class,
                        () -> Migrator.of(MigratorSettings.builder(new DriverManagerDataSource())
                                .build()))
                .run(context -> assertThat(context)
                        .hasSingleBean(Migrator.class)
                        .doesNotHaveBean(MigratorInitializer.class)
                        .hasSingleBean(MigratedDatabases.class));
    }

    @Test
    void isNotConditionalOnFlywayOrLiquibase() {
        runner.withPropertyValues("spring.flyway.enabled=true", "spring.liquibase.enabled=false")
                .run(context -> assertThat(context).hasSingleBean(MigratorInitializer.class));
    }

    @Test
    void refusesMigrateAndExitForOneOfTheDatabases() {
        runner.withPropertyValues(
                        "migrator.databases.dataSource.locations=classpath:db/migration",
                        "migrator.databases.dataSource.mode=migrate-and-exit")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(MigratorException.class)
                        .hasMessageContaining("ends the whole process"));
    }

    @Test
    void takesTheScriptsIntoANativeImageWithTheirSubfolders() {
        RuntimeHints hints = new RuntimeHints();
        new ScriptHints().registerHints(hints, getClass().getClassLoader());
        assertThat(RuntimeHintsPredicates.resource().forResource("db/migration/0001_create_users.sql"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("db/migration/later/0002_create_orders.sql"))
                .accepts(hints);
    }
}
