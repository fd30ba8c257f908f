package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.MigrationPlan;
import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.execution.Blocker;
import dev.migrator.execution.PreparedStep;
import dev.migrator.plan.Command;
import dev.migrator.plan.Plan;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the line says while a run doesn't get on. */
class ProgressTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter terminal = new StringWriter();

    @Test
    void whoKeepsALockAndWhenItIsTriedAgain() {
        Blocker named = new Blocker("4711", "shop", Optional.empty(), Optional.of("UPDATE secret"));
        Blocker unnamed = new Blocker("4712", "", Optional.empty(), Optional.empty());
        progress(true).lockRefused(step(), List.of(named, unnamed), Duration.ofSeconds(2));
        assertThat(terminal)
                .asString()
                .contains("Refused a lock held by 4711 (shop), 4712, trying again in 2.0 s")
                .doesNotContain("secret");
        progress(true).lockRefused(step(), List.of(), Duration.ofMillis(800));
        assertThat(terminal).asString().contains("held by another session, trying again in 800 ms");
    }

    @Test
    void theSameStepIsNotCountedAgainWhenItIsTriedAgain() {
        // One plan for both: a script written again has another time, and with it another step.
        List<PreparedStep> steps = plan().steps();
        PreparedStep second = steps.get(1);
        Progress progress = progress(true);
        progress.planned(new Plan(steps.stream().map(PreparedStep::step).toList(), List.of(), List.of()));
        progress.stepStarted(second);
        progress.lockRefused(second, List.of(), Duration.ofSeconds(2));
        progress.stepStarted(second);
        assertThat(terminal).asString().contains("2/2 2_create_orders.sql").doesNotContain("3/3");
    }

    @Test
    void whatTheDatabaseSays() {
        progress(true).waitingForDatabase("Connection refused", Duration.ofSeconds(5));
        assertThat(terminal).asString().contains("Waiting for the database, 5 s: Connection refused");
    }

    @Test
    void thatItStops() {
        progress(true).stopping(Duration.ofSeconds(20));
        assertThat(terminal).asString().contains("Stopping, within 20 s");
    }

    @Test
    void nothingWhereNobodySits() {
        progress(false).lockRefused(step(), List.of(), Duration.ofSeconds(2));
        progress(false).waitingForDatabase("Connection refused", Duration.ZERO);
        progress(false).stopping(Duration.ZERO);
        assertThat(terminal).asString().isEmpty();
    }

    private Progress progress(boolean interactive) {
        PrintWriter writer = new PrintWriter(terminal);
        return new Progress(new Surroundings(
                folder, Map.of(), writer, writer, new BufferedReader(new StringReader("")), interactive));
    }

    private PreparedStep step() {
        return plan().steps().get(0);
    }

    private MigrationPlan plan() {
        new Project(folder).creating("1", "users").creating("2", "orders");
        MigratorSettings settings = MigratorSettings.builder(
                        new DriverManagerDataSource("jdbc:h2:mem:progress", "sa", ""))
                .locations("filesystem:" + folder.resolve("src/main/resources/db/migration"))
                .build();
        return Migrator.of(settings).plan(Command.migrate());
    }
}
