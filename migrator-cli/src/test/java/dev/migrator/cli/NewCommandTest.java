package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.cli.Project.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

    private static final String FOLDER = "src/main/resources/db/migration/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(folder);
    }

    @Test
    void writesThePairAndPrintsItsPathsWithoutADatabase() {
        project.creating("0004", "users");
        Outcome written = project.migrator("new", "add", "users admin");
        assertThat(written.lines())
                .containsExactly(
                        project.path(FOLDER + "0005_add_users_admin.sql").toString(),
                        project.path(FOLDER + "0005_add_users_admin.down.sql").toString());
        assertThat(written.code()).isZero();
    }

    @Test
    void numbersByTheTimeIfAsked() {
        assertThat(project.migrator("new", "--timestamp", "x").lines().get(0)).matches(".*/20\\d{12}_x\\.sql");
    }

    @Test
    void writesToTheFirstLocation() {
        project.file("application.yml", "migrator.locations: [classpath:db/one, classpath:db/two]");
        project.migrator("new", "x");
        assertThat(project.path("src/main/resources/db/one/0001_x.sql")).exists();
        project.migrator("new", "x", "--locations", "filesystem:sql");
        assertThat(project.path("sql/0001_x.down.sql")).exists();
    }

    @Test
    void leavesOutTheNumberOfAMigrationInJava() throws IOException {
        CompiledMigration.in(project.path("target/classes"));
        assertThat(project.migrator("new", "x").out()).contains("0008_x.sql");
    }

    @Test
    void whatIsNotWrittenYetRunsAndGoesBack() {
        project.migrator("new", "x");
        assertThat(project.on(project.database("shop"), "migrate").out()).contains("Applied 0001_x.sql");
        assertThat(project.on(project.database("shop"), "rollback").out()).contains("Rolled back 0001_x.sql");
    }

    @Test
    void aNameOfNothingIsRefused() {
        assertThat(project.migrator("new", "...").code()).isEqualTo(2);
        assertThat(project.migrator("new").code()).isEqualTo(2);
    }
}
