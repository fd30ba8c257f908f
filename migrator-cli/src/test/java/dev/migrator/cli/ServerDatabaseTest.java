package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.cli.Project.Outcome;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases on servers, created and dropped. */
class ServerDatabaseTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = DatabaseKind.class,
            names = {"POSTGRESQL_18", "MARIADB_11_4"})
    void areCreatedAndDropped(DatabaseKind kind) {
        try (TestDatabase database = TestServer.of(kind).freshDatabase()) {
            String name = kind == DatabaseKind.POSTGRESQL_18 ? "made by\"'cli" : "made`by'cli";
            String path = name.replace(" ", "%20").replace("\"", "%22");
            String url = database.url().replaceFirst("/([^/?]+)(\\?|$)", "/" + path + "$2");
            Project project = new Project(folder)
                    .creating("1", "users")
                    .variable("SPRING_DATASOURCE_URL", url)
                    .variable("SPRING_DATASOURCE_USERNAME", database.user())
                    .variable("SPRING_DATASOURCE_PASSWORD", database.password());

            assertThat(project.migrator("status").code()).isEqualTo(2);
            Outcome created = project.migrator("create");
            assertThat(created.out()).as(created.err()).isEqualTo("Created database " + name + "\n");
            assertThat(project.migrator("create").out()).isEqualTo("Database " + name + " is there already\n");
            Outcome migrated = project.migrator("migrate");
            assertThat(migrated.code()).as(migrated.err()).isZero();

            assertThat(project.migrator("drop").code()).isEqualTo(2);
            assertThat(project.migrator("drop", "--yes").out()).isEqualTo("Dropped database " + name + "\n");
            assertThat(project.migrator("drop", "--yes").out()).isEqualTo("There is no database " + name + "\n");
        }
    }
}
