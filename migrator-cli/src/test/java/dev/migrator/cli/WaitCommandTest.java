package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.cli.Project.Outcome;
import dev.migrator.spring.MigratedDatabase;
import dev.migrator.spring.MigratedDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How long it waits for a database that isn't there: for less than the minute that holds where nothing is said. */
@Timeout(30)
class WaitCommandTest {

    private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/shop";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void asLongAsIsConfigured() {
        ends(new Project(folder).on(NOWHERE, "wait", "--set", "migrator.wait-for-database=10ms"));
    }

    @Test
    void theOptionWins() {
        ends(new Project(folder).on(NOWHERE, "wait", "--timeout", "10ms", "--set", "migrator.wait-for-database=10m"));
    }

    @Test
    void inAnApplicationToo() {
        MigratorSettings settings = MigratorSettings.builder(new DriverManagerDataSource(NOWHERE))
                .waitForDatabase(Duration.ofMillis(10))
                .build();
        MigratedDatabases databases = new MigratedDatabases(
                List.of(new MigratedDatabase("dataSource", Migrator.of(settings), Optional.of(settings))));
        assertThat(new ApplicationCommands(new StandardEnvironment()).run("wait", databases))
                .isEqualTo(2);
    }

    private static void ends(Outcome outcome) {
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("No connection to the database");
    }
}
