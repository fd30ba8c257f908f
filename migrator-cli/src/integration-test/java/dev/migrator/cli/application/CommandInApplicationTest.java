package dev.migrator.cli.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code migrator.command} in processes with a plain main method. */
class CommandInApplicationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int code, String output) {}

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(folder.resolve("0001_create_users.sql"), "CREATE TABLE users (id INT);");
        Files.writeString(folder.resolve("0001_create_users.down.sql"), "DROP TABLE users;");
    }

    @Test
    void runsOnTheApplicationsDatabaseAndEndsTheProcess() throws Exception {
        Ended migrated = run("migrator.command=migrate");
        assertThat(migrated.code()).as(migrated.output()).isZero();
        assertThat(migrated.output())
                .contains("1 step in ")
                .doesNotContain("WORKING")
                .doesNotContain("Tomcat");

        Ended back = run("migrator.command=rollback 1");
        assertThat(back.output()).contains("Rolled back 0001_create_users.sql");

        // Nothing is applied on the way to a command that only looks.
        Ended status = run("migrator.command=status --exit-code");
        assertThat(status.output()).contains("pending (1)");
        assertThat(status.code()).isEqualTo(1);
    }

    @Test
    void aTypoEndsWith2() throws Exception {
        Ended refused = run("migrator.command=rolback 1");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.output()).contains("Did you mean", "rollback").doesNotContain("WORKING");
    }

    @Test
    void whereToConnectIsTheApplicationsBusiness() throws Exception {
        assertThat(run("migrator.command=status --url jdbc:h2:mem:other").code())
                .isEqualTo(2);
    }

    @Test
    void endsWithTheCodeOfAFailure() throws Exception {
        Files.writeString(folder.resolve("0002_broken.sql"), "OOPS;");
        assertThat(run("migrator.command=migrate").code()).isEqualTo(3);
    }

    @Test
    void withoutADatabaseItEndsWith2() throws Exception {
        Ended refused = run("migrator.command=status", "spring.datasource.url=jdbc:h2:tcp://localhost:1/nowhere");
        assertThat(refused.code()).as(refused.output()).isEqualTo(2);
    }

    @Test
    void withoutACommandTheApplicationStarts() throws Exception {
        Ended started = run("spring.main.web-application-type=none");
        assertThat(started.code()).as(started.output()).isZero();
        assertThat(started.output()).contains("WORKING", "Applied 0001_create_users.sql");
    }

    private Ended run(String... properties) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WorkingApplication.class.getName(),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("database"),
                "--spring.datasource.hikari.connection-timeout=250",
                "--migrator.locations=filesystem:" + folder,
                "--spring.main.banner-mode=off",
                // One line's class path holds them for a test of their own.
                "--spring.flyway.enabled=false",
                "--spring.liquibase.enabled=false",
                // Where there is JPA, Hibernate asks the database before the command does.
                "--spring.data.jpa.repositories.enabled=false",
                "--spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
                "--server.port=0"));
        for (String property : properties) {
            command.removeIf(argument -> argument.startsWith("--" + property.substring(0, property.indexOf('=') + 1)));
            command.add("--" + property);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(output).isTrue();
            return new Ended(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
