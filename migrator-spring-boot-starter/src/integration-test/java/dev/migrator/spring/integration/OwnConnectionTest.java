package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.MigratorException;
import dev.migrator.spring.MigratedDatabases;
import dev.migrator.spring.MigratorDataSource;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Migrations with other credentials than the application's. */
class OwnConnectionTest {

    private static final String SHARED = App.freshDatabase();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Marked {

        @Bean
        @Primary
        DataSource applicationDb() {
            return new DriverManagerDataSource(App.freshDatabase(), "sa", "");
        }

        @Bean(defaultCandidate = false)
        @MigratorDataSource
        DataSource ownerDb() {
            return new DriverManagerDataSource(SHARED, "sa", "");
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Opaque {

        @Bean
        DataSource applicationDb() {
            DataSource real = new DriverManagerDataSource(App.freshDatabase(), "sa", "");
            return new AbstractDataSource() {
                @Override
                public Connection getConnection() throws SQLException {
                    return real.getConnection();
                }

                @Override
                public Connection getConnection(String user, String password) throws SQLException {
                    return real.getConnection(user, password);
                }
            };
        }
    }

    @Test
    void aMarkedDataSourceIsMigratedInsteadOfTheApplicationsOwn() {
        try (App app = App.start(Marked.class, WebApplicationType.NONE)) {
            assertThat(app.tables("ownerDb")).containsExactly("orders", "users");
            assertThat(app.tables("applicationDb")).isEmpty();
            assertThat(app.bean(MigratedDatabases.class).find("ownerDb")).isPresent();
        }
    }

    @Test
    void anotherUrlIsMigratedInsteadOfTheApplicationsOwn() {
        String url = App.freshDatabase();
        try (App app = App.start("migrator.datasource.url=" + url, "migrator.datasource.username=sa")) {
            assertThat(app.tables()).isEmpty();
            assertThat(App.tables(new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""))))
                    .containsExactly("orders", "users");
            assertThat(app.bean(MigratedDatabases.class).find("dataSource")).isPresent();
            DataSource application = app.bean(DataSource.class);
            assertThat(app.context()
                            .getBeansOfType(SchemaManagementProvider.class)
                            .values())
                    .extracting(provider -> provider.getSchemaManagement(application))
                    .contains(SchemaManagement.MANAGED);
        }
    }

    @Test
    void emptyValuesCountAsAbsent() {
        try (App app = App.start(
                "migrator.datasource.url=", "migrator.datasource.username=", "migrator.datasource.password=")) {
            assertThat(app.tables()).containsExactly("orders", "users");
        }
    }

    @Test
    void anotherUserMigratesWhatTheApplicationsMayOnlyUse(@TempDir Path folder) {
        Scripts scripts = new Scripts(folder)
                .with("0001_create_users.sql", "CREATE TABLE users (id INT);\nGRANT SELECT ON users TO PUBLIC;")
                .with("0001_create_users.down.sql", "DROP TABLE users;");
        try (TestDatabase database = TestServer.of(DatabaseKind.POSTGRESQL_18).freshDatabase()) {
            JdbcTemplate owner = new JdbcTemplate(database.dataSource());
            owner.execute("DROP ROLE IF EXISTS reader");
            owner.execute("CREATE ROLE reader LOGIN PASSWORD 'reader'");
            try (App app = App.start(
                    "spring.datasource.url=" + database.url(),
                    "spring.datasource.username=reader",
                    "spring.datasource.password=reader",
                    "migrator.datasource.username=" + database.user(),
                    "migrator.datasource.password=" + database.password(),
                    "migrator.locations=" + scripts.location())) {
                assertThat(app.jdbc().queryForObject("SELECT current_user", String.class))
                        .isEqualTo("reader");
                assertThat(app.jdbc().queryForList("SELECT id FROM users")).isEmpty();
                assertThat(owner.queryForObject("SELECT run_by FROM migrations WHERE version = '1'", String.class))
                        .isEqualTo(database.user());
            }
        }
    }

    @Test
    void saysWhatToDoWhereTheUrlIsUnknown() {
        Throwable failure = App.startFailing(Opaque.class, "migrator.datasource.username=owner");
        assertThat(failure)
                .hasStackTraceContaining(
                        "No connection with another user can be derived from the DataSource" + " \"applicationDb\"")
                .hasCauseInstanceOf(Throwable.class);
        assertThat(fix(failure)).contains("migrator.datasource.url");
    }

    private static String fix(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof MigratorException migrator)) {
            cause = Objects.requireNonNull(cause.getCause());
        }
        return migrator.fix();
    }
}
