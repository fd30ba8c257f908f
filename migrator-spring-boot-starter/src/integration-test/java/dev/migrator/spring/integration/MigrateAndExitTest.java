package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Exit codes of real processes with a plain main method. */
class MigrateAndExitTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void endsWith0WhenDoneAndDoesNothingElse() throws Exception {
        ApplicationProcess process = run(scripts().creating("0001", "users"));
        assertThat(process.exitCode()).as(process.output()).isZero();
        assertThat(process.output())
                .contains("Applied 0001_create_users.sql")
                .doesNotContainIgnoringCase("Tomcat")
                .doesNotContain("WORKING", "CREATED", "WARN", "ERROR");
        assertThat(App.tables(new JdbcTemplate(new DriverManagerDataSource(url(), "sa", ""))))
                .containsExactly("users");
    }

    @Test
    void endsWith3WhenAMigrationFails() throws Exception {
        ApplicationProcess process = run(scripts().with("0001_broken.sql", "OOPS;"));
        assertThat(process.exitCode()).as(process.output()).isEqualTo(3);
        assertThat(process.output()).contains("Description:").contains("0001_broken.sql");
    }

    @Test
    void endsWith4OnAConflict() throws Exception {
        run(scripts().creating("0001", "users"));
        ApplicationProcess process = run(scripts().with("0001_create_users.sql", "CREATE TABLE users (id BIGINT);"));
        assertThat(process.exitCode()).as(process.output()).isEqualTo(4);
        assertThat(process.output()).contains("0001_create_users.sql");
    }

    @Test
    void endsWith2WhenTheDatabaseIsOutOfReach() throws Exception {
        ApplicationProcess process = ApplicationProcess.run(
                "migrator.mode=migrate-and-exit",
                "spring.datasource.url=jdbc:h2:tcp://localhost:1/nowhere",
                "spring.datasource.hikari.connection-timeout=250");
        assertThat(process.exitCode()).as(process.output()).isEqualTo(2);
    }

    @Test
    void endsWith2WhenTheConfigurationIsWrong() throws Exception {
        ApplicationProcess process =
                ApplicationProcess.run("migrator.mode=migrate-and-exit", "migrator.lock-timeout=soon");
        assertThat(process.exitCode()).as(process.output()).isEqualTo(2);
    }

    @Test
    void endsWith2WhereItHasNothingToRun() throws Exception {
        ApplicationProcess process = ApplicationProcess.run("migrator.mode=migrate-and-exit", "test.own-migrator=true");
        assertThat(process.exitCode()).as(process.output()).isEqualTo(2);
        assertThat(process.output()).contains("the application makes its migrators itself (myMigrator)");
    }

    @Test
    void anOrdinaryStartThatFailsEndsWith1() throws Exception {
        ApplicationProcess process = ApplicationProcess.run("migrator.locations="
                + scripts().with("0001_broken.sql", "OOPS;").location());
        assertThat(process.exitCode()).as(process.output()).isEqualTo(1);
    }

    private Scripts scripts() {
        return new Scripts(folder.resolve("scripts"));
    }

    /** A file: these processes share nothing else. */
    private String url() {
        return "jdbc:h2:file:" + folder.resolve("database");
    }

    private ApplicationProcess run(Scripts scripts) throws Exception {
        return ApplicationProcess.run(
                "migrator.mode=migrate-and-exit",
                "spring.datasource.url=" + url(),
                "spring.datasource.username=sa",
                "migrator.locations=" + scripts.location());
    }
}
