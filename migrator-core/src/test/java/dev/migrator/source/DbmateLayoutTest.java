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

class DbmateLayoutTest {

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    private static void says(MigratorException refusal, String message, String fix) {
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.fix()).contains(fix);
    }

    private static String pair(String up, String down) {
        return "-- migrate:up\n" + up + "\n\n-- migrate:down\n" + down + "\n";
    }

    @Test
    void oneFileHoldsBothHalves() {
        SqlMigration migration = folder.with(
                        "20261122093000_create_owls.sql", pair("create table owl (id integer);", "drop table owl;"))
                .only();

        assertThat(migration.layout()).isEqualTo("dbmate");
        assertThat(migration.identity()).isEqualTo("20261122093000");
        assertThat(migration.description()).isEqualTo("create owls");
        assertThat(migration.script()).isEqualTo("20261122093000_create_owls.sql");
        assertThat(migration.up().text()).isEqualTo("-- migrate:up\ncreate table owl (id integer);\n\n");
        assertThat(migration.down().map(Script::text)).contains("drop table owl;\n");
        assertThat(migration.down().map(Script::firstLine)).contains(5);
    }

    @ParameterizedTest
    @CsvSource({"001_owls.sql, 001", "1-owls.sql, 1", "20261122093000.sql, 20261122093000", "7owls and more.sql, 7"})
    void theDigitsInFrontNameItAsTheyAreWritten(String name, String identity) {
        assertThat(folder.with(name, pair("select 1;", "select 2;")).only().identity())
                .isEqualTo(identity);
    }

    @Test
    void filesGoByTheirNamesAsPlainText() {
        folder.with("9_owls.sql", pair("select 1;", ""))
                .with("10_owls.sql", pair("select 1;", ""))
                .with("100_owls.sql", pair("select 1;", ""));

        assertThat(folder.load()).extracting(SqlMigration::identity).containsExactly("100", "10", "9");
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "' transaction:false', false",
        "' transaction:true', true",
        "' transaction:no', true",
        "' transaction:FALSE', true",
        "' owls transaction:false owls:no', false",
        "' transaction:false transaction:true', true",
        "' transaction: false', true"
    })
    void eachHalfSaysWhetherItRunsInATransaction(String options, boolean transaction) {
        SqlMigration migration = folder.with(
                        "1_owls.sql",
                        "-- migrate:up" + options + "\nselect 1;\n-- migrate:down" + options + "\nselect 2;")
                .with("2_owls.sql", pair("select 1;", "select 2;"))
                .load()
                .get(0);

        assertThat(migration.up().directives().transaction()).isEqualTo(transaction);
        assertThat(migration.down().map(down -> down.directives().transaction()))
                .contains(transaction);
        assertThat(folder.load().get(1).up().directives().transaction()).isTrue();
    }

    @Test
    void commentsAndBlankLinesMayStandAbove() {
        assertThat(folder.with("1_owls.sql", "\n-- owls\n\n" + pair("select 1;", ""))
                        .only()
                        .up()
                        .firstLine())
                .isEqualTo(1);
    }

    @Test
    void lineEndsAndAByteOrderMarkDoNotMatter() {
        assertThat(folder.with("1_owls.sql", "\uFEFF--migrate:up\r\nselect 1;\r\n--  migrate:down\r\nselect 2;\r\n")
                        .only()
                        .down()
                        .map(Script::text))
                .contains("select 2;\n");
    }

    @Test
    void anEmptyHalfIsFine() {
        assertThat(folder.with("1_owls.sql", "-- migrate:up\n-- migrate:down\n")
                        .only()
                        .reversible())
                .isTrue();
    }

    @Test
    void filesWithoutANumberAndSubFoldersAreNotRead() {
        folder.with("1_owls.sql", pair("select 1;", ""))
                .with("owls.sql", "select 1;")
                .with("archive/2_owls.sql", "select 1;");

        assertThat(folder.load()).extracting(SqlMigration::identity).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        "'select 1;', 1, there is no \"-- migrate:up\" above everything",
        "'-- migrate:down\nselect 1;\n-- migrate:up\n', 1, there is no \"-- migrate:up\" above everything",
        "'-- migrate:up\nselect 1;', 1, there is no \"-- migrate:down\" below this \"-- migrate:up\"",
        "'-- migrate:up\n-- migrate:up\n-- migrate:down', 1, there is no \"-- migrate:down\" below this \"-- migrate:up\"",
        "'select 1;\n-- migrate:up\n-- migrate:down', 2, \"-- migrate:up\" is not the first thing in the script",
        "'-- migrate:up\n-- migrate:down\n-- migrate:down x', 3, \"-- migrate:down x\" begins a third half; a migration has two",
        "'-- migrate:up\n-- migrate:down\n\n-- migrate:up\n-- migrate:down', 4, \"-- migrate:up\" begins a third half; a migration has two"
    })
    void marksThatMakeNoSenseAreRefusedWithTheirLine(String text, int line, String problem) {
        says(
                folder.with("1_owls.sql", text.replace("\\n", "\n")).refusalBy("dbmate"),
                "1_owls.sql:" + line + ":1: " + problem + ".",
                "A dbmate script has one line \"-- migrate:up\" above everything");
    }

    @ParameterizedTest
    @ValueSource(strings = {" -- migrate:up", "-- migrate:upwards", "-- Migrate:up", "select '-- migrate:up'"})
    void whatLooksSimilarIsNoMark(String line) {
        assertThat(folder.with("1_owls.sql", line).refusalBy("dbmate")).hasMessageContaining("there is no");
    }
}
