package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.MigrationListener;
import dev.migrator.MigrationReport;
import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.migration.JavaMigration;
import dev.migrator.spring.MigratedDatabases;
import dev.migrator.spring.MigratorSettingsCustomizer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an application adds by defining beans. */
class ApplicationBeansTest {

    /** Hears of what was done. */
    static final class Heard implements MigrationListener {

        private final List<MigrationReport> reports = new ArrayList<>();

        @Override
        public void finished(MigrationReport report) {
            reports.add(report);
        }
    }

    /** Needs a bean that waits for the migrations, but not before it runs. */
    record AddUser(ObjectProvider<JdbcTemplate> later) implements JavaMigration {

        @Override
        public String version() {
            return "0003";
        }

        @Override
        public String description() {
            return "add a user";
        }

        @Override
        public void up(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO users VALUES (1, 'Ada')");
            }
        }

        @Override
        public void down(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM users");
            }
        }
    }

    /** Reads while it is created. */
    record UserCount(Long count) {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Extended {

        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        AddUser addUser(ObjectProvider<JdbcTemplate> jdbc) {
            return new AddUser(jdbc);
        }

        @Bean
        MigratorSettingsCustomizer customizer() {
            return settings -> settings.table("customized");
        }

        @Bean
        @DependsOnDatabaseInitialization
        UserCount userCount(DataSource dataSource) {
            Long count = new JdbcTemplate(dataSource).queryForObject("SELECT count(*) FROM users", Long.class);
            return new UserCount(count == null ? -1 : count);
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OwnMigrator {

        @Bean
        Migrator myMigrator(DataSource dataSource) {
            return Migrator.of(
                    MigratorSettings.builder(dataSource).table("mine").build());
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OwnMigratorThatRuns {

        @Bean(initMethod = "migrate")
        Migrator myMigrator(DataSource dataSource) {
            return Migrator.of(MigratorSettings.builder(dataSource).build());
        }
    }

    @Test
    void aJavaMigrationRunsAmongTheOthers() {
        try (App app = App.start(Extended.class, WebApplicationType.NONE)) {
            assertThat(app.jdbc().queryForList("SELECT name FROM user_names", String.class))
                    .containsExactly("Ada");
        }
    }

    @Test
    void aListenerHearsOfTheRun() {
        try (App app = App.start(Extended.class, WebApplicationType.NONE)) {
            assertThat(app.bean(Heard.class).reports).singleElement().satisfies(report -> assertThat(report.steps())
                    .hasSize(4));
        }
    }

    @Test
    void aCustomizerHasTheLastWord() {
        try (App app = App.start(Extended.class, WebApplicationType.NONE, "migrator.table=other")) {
            assertThat(app.tables()).contains("customized").doesNotContain("other");
        }
    }

    @Test
    void aBeanThatDependsOnTheInitializationFindsTheTables() {
        try (App app = App.start(Extended.class, WebApplicationType.NONE)) {
            assertThat(app.bean(UserCount.class).count()).isOne();
        }
    }

    @Test
    void aMigratorOfTheApplicationsOwnIsShownAndNotRun() throws Exception {
        try (App app = App.start(OwnMigrator.class, WebApplicationType.SERVLET)) {
            assertThat(app.tables()).isEmpty();
            assertThat(app.context().getBeanNamesForType(Migrator.class)).containsExactly("myMigrator");
            assertThat(app.bean(MigratedDatabases.class).find("myMigrator")).isPresent();
            assertThat(app.get("/myMigrator").body()).contains("\"state\":\"pending\"");
        }
    }

    @Test
    void othersWaitForAMigratorOfTheApplicationsOwn() {
        try (App app = App.start(OwnMigratorThatRuns.class, WebApplicationType.NONE)) {
            String[] name = app.context().getBeanNamesForType(JdbcTemplate.class);
            assertThat(app.context().getBeanFactory().getBeanDefinition(name[0]).getDependsOn())
                    .contains("myMigrator");
            assertThat(app.tables()).containsExactly("orders", "users");
        }
    }
}
