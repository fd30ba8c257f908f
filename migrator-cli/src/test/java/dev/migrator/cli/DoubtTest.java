package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.MigratorSettings;
import dev.migrator.cli.Project.Outcome;
import dev.migrator.execution.InDoubt;
import dev.migrator.spring.MigratedDatabase;
import dev.migrator.spring.MigratedDatabases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;

/** What a person says of a statement in doubt, on its way to the engine. */
class DoubtTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theAnswerIsASettingOfTheRunAndEverythingElseStays() {
        assertThat(settings().inDoubt()).isEmpty();
        assertThat(settings("--in-doubt", "applied").inDoubt()).contains(InDoubt.APPLIED);
        assertThat(settings("--in-doubt=pending").inDoubt()).contains(InDoubt.PENDING);
        assertThat(settings("--in-doubt=pending"))
                .usingRecursiveComparison()
                .ignoringFields("inDoubt")
                .isEqualTo(settings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "rollback", "redo"})
    void whatRunsStatementsTakesIt(String command) {
        Project project = new Project(folder).creating("1", "users").creating("2", "orders");
        project.on(project.database("shop"), "migrate", "--to", "1");
        Outcome run = project.on(project.database("shop"), command, "--in-doubt", "applied");
        assertThat(run.code()).as(run.err()).isZero();
        Outcome refused = project.on(project.database("shop"), command, "--in-doubt", "perhaps");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("[applied, pending]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mark 1 applied", "repair", "status"})
    void nothingElseDoes(String command) {
        Project project = new Project(folder).creating("1", "users");
        assertThat(project.migrator((command + " --in-doubt applied").split(" "))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void itIsAboutOneDatabase() {
        Project project = new Project(folder).creating("1", "users");
        project.file(
                "application.yml",
                "migrator.databases:",
                "  orders:",
                "    locations: classpath:db/migration",
                "    datasource.url: " + project.database("orders"),
                "  billing:",
                "    locations: classpath:db/migration",
                "    datasource.url: " + project.database("billing"));
        Outcome refused = project.migrator("migrate", "--in-doubt", "applied");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("orders, billing", "--in-doubt works on one", "--database");
        assertThat(project.migrator("migrate", "--in-doubt", "applied", "--database", "orders")
                        .code())
                .isZero();
    }

    /** What a migrator in an application works with, once the options are read. */
    private static MigratorSettings settings(String... options) {
        MigratorSettings configured =
                MigratorSettings.builder(DATA_SOURCE).table("changes").build();
        MigratedDatabases databases = new MigratedDatabases(List.of(
                new MigratedDatabase("dataSource", dev.migrator.Migrator.of(configured), Optional.of(configured))));
        Workplace workplace =
                new ApplicationWorkplace(databases, Optional.empty(), new StandardEnvironment(), Path.of(""));
        return CommandLine.populateCommand(new Doubt(), options)
                .migrator(workplace.database("migrate"))
                .settings();
    }

    private static final DriverManagerDataSource DATA_SOURCE = new DriverManagerDataSource();
}
