package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DieselLayoutTest {

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    @ParameterizedTest
    @CsvSource({
        "00000000000000_diesel_initial_setup, 00000000000000, diesel initial setup",
        "2026-11-22-093000_add_owls, 20261122093000, add owls",
        "2026-11-22-093000-0000_add_owls, 202611220930000000, add owls",
        "20261122_owls, 20261122, owls",
        "owls, owls, owls"
    })
    void aFolderTellsVersionAndDescription(String name, String version, String description) {
        SqlMigration migration = folder.with(name + "/up.sql", "create table owl (id integer);")
                .with(name + "/down.sql", "drop table owl;")
                .only();

        assertThat(migration.layout()).isEqualTo("diesel");
        assertThat(migration.identity()).isEqualTo(version);
        assertThat(migration.description()).isEqualTo(description);
        assertThat(migration.script()).isEqualTo(name + "/up.sql");
        assertThat(migration.down().map(Script::text)).contains("drop table owl;");
    }

    @Test
    void theOrderIsThatOfTheVersionsAsText() {
        folder.with("2026-01-01-000000-0000_owls/up.sql", "select 1;")
                .with("2027-01-01-000000_owls/up.sql", "select 2;")
                .with("00000000000000_setup/up.sql", "select 0;");

        assertThat(folder.load())
                .extracting(SqlMigration::identity)
                .containsExactly("00000000000000", "202601010000000000", "20270101000000");
    }

    @Test
    void withoutADownItCannotBeUndone() {
        assertThat(folder.with("1_owls/up.sql", "select 1;").only().reversible())
                .isFalse();
    }

    @Test
    void aDownMayHoldNothingButAComment() {
        SqlMigration migration = folder.with("1_owls/up.sql", "select 1;")
                .with("1_owls/down.sql", "-- This file should undo anything\n")
                .only();

        assertThat(migration.reversible()).isTrue();
    }

    @Test
    void aDownAloneIsRefused() {
        folder.with("1_owls/up.sql", "select 1;").with("2_owls/down.sql", "select 2;");

        assertThat(folder.refusal()).hasMessage("The folder \"2_owls/\" of \"2_owls/down.sql\" has no \"up.sql\".");
    }

    @Test
    void settingsMaySwitchTheTransactionOffForBothHalves() {
        SqlMigration migration = folder.with("1_owls/up.sql", "select 1;")
                .with("1_owls/down.sql", "select 2;")
                .with("1_owls/metadata.toml", "# why\nrun_in_transaction = false\n")
                .only();

        assertThat(migration.up().directives().transaction()).isFalse();
        assertThat(migration.down().orElseThrow().directives().transaction()).isFalse();
    }

    @Test
    void settingsInACommentDoNothing() {
        SqlMigration migration = folder.with("1_owls/up.sql", "select 1;")
                .with("1_owls/metadata.toml", "# run_in_transaction = false\n")
                .only();

        assertThat(migration.up().directives().transaction()).isTrue();
    }
}
