package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlMigrateLayoutTest {

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    private static void says(MigratorException refusal, String message, String fix) {
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.fix()).contains(fix);
    }

    @Test
    void oneFileHoldsBothHalves() {
        SqlMigration migration = folder.with(
                        "39_claimable-owls.sql",
                        """
                        -- owls

                        -- +migrate Up
                        create table owl (id integer);
                        -- +migrate Down notransaction
                        drop table owl;
                        """)
                .only();

        assertThat(migration.layout()).isEqualTo("sql-migrate");
        assertThat(migration.identity()).isEqualTo("39_claimable-owls.sql");
        assertThat(migration.description()).isEqualTo("claimable owls");
        assertThat(migration.up().text()).isEqualTo("-- owls\n\n-- +migrate Up\ncreate table owl (id integer);\n");
        assertThat(migration.up().directives().transaction()).isTrue();
        assertThat(migration.down().map(Script::text)).contains("drop table owl;\n");
        assertThat(migration.down().map(Script::firstLine)).contains(6);
        assertThat(migration.down().map(down -> down.directives().transaction()))
                .contains(false);
    }

    @Test
    void sectionsOfOneHalfMakeOneScriptWithTheLinesOfTheFile() {
        SqlMigration migration = folder.with(
                        "1.sql",
                        """
                        -- +migrate Up
                        select 'one';
                        -- +migrate Down
                        select 'minus one';
                        -- +migrate Up
                        select 'five';
                        -- +migrate Down
                        select 'minus five';
                        """)
                .only();

        assertThat(migration.up().text()).isEqualTo("-- +migrate Up\nselect 'one';\n\n\n\nselect 'five';\n");
        assertThat(migration.down().map(Script::text)).contains("select 'minus one';\n\n\n\nselect 'minus five';\n");
        assertThat(migration.down().map(Script::firstLine)).contains(4);
    }

    @Test
    void oneHalfMayBeMissing() {
        SqlMigration up = folder.with("1.sql", "-- +migrate Up\nselect 1;\n").only();
        assertThat(up.reversible()).isFalse();

        SqlMigration down =
                folder.with("1.sql", "-- +migrate Down\nselect 1;\n").only();
        assertThat(down.up().text()).isEmpty();
        assertThat(down.down().map(Script::text)).contains("-- +migrate Down\nselect 1;\n");
    }

    @Test
    void numbersGoFirstThenNamesAsPlainText() {
        for (String name :
                new String[] {"b.sql", "10_a.sql", "9_z.sql", "9_a10.sql", "9_a9.sql", "a.sql", "009_b.sql", "Z.sql"}) {
            folder.with(name, "-- +migrate Up\n");
        }

        assertThat(folder.load())
                .extracting(SqlMigration::identity)
                .containsExactly(
                        "009_b.sql", "9_a10.sql", "9_a9.sql", "9_z.sql", "10_a.sql", "Z.sql", "a.sql", "b.sql");
    }

    @Test
    void subFoldersAreNotRead() {
        folder.with("1.sql", "-- +migrate Up\n").with("old/2.sql", "-- +migrate Up\n");

        assertThat(folder.load()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'select 1;', 1, there is neither a \"-- +migrate Up\" nor a \"-- +migrate Down\"",
        "'-- +migrate up\nselect 1;', 1, \"-- +migrate up\" is no command that sql-migrate knows",
        "'-- +migrate Up\n-- +migrate Dwon', 2, \"-- +migrate Dwon\" is no command that sql-migrate knows",
        "'-- +migrate Up\n-- +migrate StatementBegin\nselect 1;', 2, \"-- +migrate StatementBegin\" has no StatementEnd",
        "'select 1;\n-- +migrate Up', 2, \"-- +migrate Up\" is not the first thing in the script"
    })
    void commandsThatMakeNoSenseAreRefusedWithTheirLine(String text, int line, String problem) {
        says(
                folder.with("1_owls.sql", text.replace("\\n", "\n")).refusalBy("sql-migrate"),
                "1_owls.sql:" + line + ":1: " + problem + ".",
                "A script of sql-migrate has a line \"-- +migrate Up\" above everything");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--+migrate Down", " -- +migrate Down", "-- migrate Down"})
    void whatLooksSimilarIsAComment(String line) {
        assertThat(folder.with("1.sql", "-- +migrate Up\n" + line + "\n").only().reversible())
                .isFalse();
    }
}
