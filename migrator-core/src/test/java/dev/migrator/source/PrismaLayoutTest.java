package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrator.migration.SqlMigration;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrismaLayoutTest {

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    @Test
    void everyFolderIsAMigration() {
        folder.with("20261122093000_add_owls/migration.sql", "select 2;")
                .with("0_init/migration.sql", "select 1;")
                .with("20261122093000_add_eagles/migration.sql", "select 3;")
                .with("migration_lock.toml", "provider = \"postgresql\"");

        assertThat(folder.load())
                .extracting(SqlMigration::layout, SqlMigration::identity, SqlMigration::description)
                .containsExactly(
                        tuple("prisma", "0_init", "init"),
                        tuple("prisma", "20261122093000_add_eagles", "add eagles"),
                        tuple("prisma", "20261122093000_add_owls", "add owls"));
    }

    @Test
    void theOrderIsThatOfTheNamesAsText() {
        folder.with("9_owls/migration.sql", "select 1;").with("10_owls/migration.sql", "select 2;");

        assertThat(folder.load()).extracting(SqlMigration::identity).containsExactly("10_owls", "9_owls");
    }

    @Test
    void aMigrationMayBeEmpty() {
        assertThat(folder.with("1_owls/migration.sql", "").only().up().text()).isEmpty();
    }

    @Test
    void aFolderWithoutScriptIsRefused() {
        folder.with("1_owls/migration.sql", "select 1;").with("2_owls/README.md", "Owls");

        assertThat(folder.refusal())
                .hasMessage("The folder \"2_owls/\" of \"2_owls/README.md\" has no \"migration.sql\".");
    }

    @Test
    void theMigrationsMayLieDeeper() {
        folder.with("schema.prisma", "").with("migrations/1_owls/migration.sql", "select 1;");

        assertThat(folder.only().identity()).isEqualTo("1_owls");
    }
}
