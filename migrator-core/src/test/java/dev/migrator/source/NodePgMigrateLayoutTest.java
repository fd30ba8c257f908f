package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.ForeignMigration;
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

class NodePgMigrateLayoutTest {

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    private static void says(MigratorException refusal, String message, String fix) {
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.fix()).contains(fix);
    }

    private static final String BOTH = "-- Up Migration\nselect 1;\n-- Down Migration\nselect 2;\n";

    @Test
    void oneFileMayHoldBothHalves() {
        SqlMigration migration = folder.with(
                        "1700000000000_create-owls.sql",
                        """
                        -- owls
                        -- Up Migration
                        create table owl (id integer);

                        -- Down Migration
                        drop table owl;
                        -- down migration ends here
                        """)
                .only();

        assertThat(migration.layout()).isEqualTo("node-pg-migrate");
        assertThat(migration.identity()).isEqualTo("1700000000000_create-owls");
        assertThat(migration.description()).isEqualTo("create owls");
        assertThat(migration.up().text()).isEqualTo("-- owls\n-- Up Migration\ncreate table owl (id integer);\n\n");
        assertThat(migration.down().map(Script::text)).contains("drop table owl;\n-- down migration ends here\n");
        assertThat(migration.down().map(Script::firstLine)).contains(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--up migration", "  ---- - UP   Migration: owls", "-- Up Migration --"})
    void marksMayLookManyWays(String up) {
        String text = up + "\nselect 1;\n" + up.replaceFirst("(?i)up", "dOWN") + "\nselect 2;\n";

        assertThat(folder.with("1_owls.sql", text).only().down().map(Script::text))
                .contains("select 2;\n");
    }

    @Test
    void theDownMayComeFirst() {
        SqlMigration migration = folder.with("1_owls.sql", "-- Down Migration\nselect 2;\n-- Up Migration\nselect 1;\n")
                .only();

        assertThat(migration.up().text()).isEqualTo("select 1;\n");
        assertThat(migration.down().map(Script::text)).contains("-- Down Migration\nselect 2;\n");
    }

    @Test
    void withoutMarksAllOfItIsTheUp() {
        folder.with("1_owls.sql", BOTH).with("2_owls.sql", "select 3;\n");

        SqlMigration unmarked = folder.load().get(1);
        assertThat(unmarked.layout()).isEqualTo("node-pg-migrate");
        assertThat(unmarked.up().text()).isEqualTo("select 3;\n");
        assertThat(unmarked.reversible()).isFalse();
    }

    @Test
    void twoFilesMayHoldOneHalfEach() {
        SqlMigration migration = folder.with("1700000000000_owls.up.sql", "-- Up Migration\nselect 1;\n")
                .with("1700000000000_owls.down.sql", "select 2;\n")
                .only();

        assertThat(migration.layout()).isEqualTo("node-pg-migrate");
        assertThat(migration.identity()).isEqualTo("1700000000000_owls");
        assertThat(migration.script()).isEqualTo("1700000000000_owls.up.sql");
        assertThat(migration.down().map(Script::text)).contains("select 2;\n");
    }

    @ParameterizedTest
    @CsvSource({
        "js, JavaScript",
        "cjs, JavaScript",
        "mjs, JavaScript",
        "ts, TypeScript",
        "cts, TypeScript",
        "mts, TypeScript"
    })
    void stepsInOtherLanguagesHaveTheirPlaceAndAreNamed(String extension, String language) {
        folder.with("1700000000000_owls.sql", "select 1;\n").with("1700000000001_count-owls." + extension, "exports");

        assertThat(folder.available("auto").migrations())
                .filteredOn(ForeignMigration.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(ForeignMigration.class, step -> {
                    assertThat(step.identity()).isEqualTo("1700000000001_count-owls");
                    assertThat(step.language()).isEqualTo(language);
                    assertThat(step.layout()).isEqualTo("node-pg-migrate");
                });
    }

    @Test
    void seventeenDigitsAreADate() {
        folder.with("20200513070724505_may-2020.sql", BOTH)
                .with("1589353644504_just-before.sql", BOTH)
                .with("1589353644506_just-after.sql", BOTH)
                .with("9_first.sql", BOTH);

        assertThat(folder.load())
                .extracting(SqlMigration::identity)
                .containsExactly(
                        "9_first",
                        "1589353644504_just-before",
                        "20200513070724505_may-2020",
                        "1589353644506_just-after");
    }

    @Test
    void amongEqualNumbersADictionaryDecides() {
        for (String name : new String[] {"1_b-10", "1_B-9", "1_a_c", "1_ab"}) {
            folder.with(name + ".sql", BOTH);
        }

        assertThat(folder.load())
                .extracting(SqlMigration::identity)
                .containsExactly("1_ab", "1_a_c", "1_B-9", "1_b-10");
    }

    @ParameterizedTest
    @CsvSource({
        "'-- owls\n-- Down Migration\nselect 1;', 2, a \"-- Down Migration\" without a \"-- Up Migration\"",
        "'select 1;\n-- Up Migration\nselect 2;', 2, \"-- Up Migration\" is not the first thing in the script"
    })
    void marksThatMakeNoSenseAreRefusedWithTheirLine(String text, int line, String problem) {
        says(
                folder.with("1700000000000_owls.sql", text.replace("\\n", "\n")).refusal(),
                "1700000000000_owls.sql:" + line + ":1: " + problem + ".",
                "A script of node-pg-migrate has one line \"-- Up Migration\" above everything");
    }

    @Test
    void aDownInTwoPlacesIsRefused() {
        folder.with("1_owls.sql", BOTH).with("1_owls.down.sql", "select 2;");

        assertThat(folder.refusal())
                .hasMessage("1_owls.sql:3:1: a \"-- Down Migration\", and the down has a file of its own.");
    }

    @Test
    void halfAPairIsRefused() {
        folder.with("1_owls.sql", BOTH).with("2_owls.down.sql", "select 2;");

        says(folder.refusal(), "\"2_owls.down.sql\" is a down without an up.", "Add the up");
    }

    @Test
    void twoUpsAreRefused() {
        folder.with("1_owls.sql", BOTH).with("1_owls.up.sql", "select 2;");

        assertThat(folder.refusal()).hasMessageEndingWith("are both the up of one migration.");
    }

    @Test
    void aNameWithoutANumberIsRefused() {
        folder.with("1_owls.sql", BOTH).with("owls.sql", "select 2;");

        says(folder.refusal(), "\"owls.sql\" is no migration's name.", "begins with a number");
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000000_owls.sql, select 1;, numbered",
        "1_owls.sql, -- Up Migration, numbered",
        "1_owls.sql, -- Down Migration, numbered",
        "1700000000000_owls.sql, -- Up Migration, node-pg-migrate",
        "20200513070724505_owls.sql, -- up migration, node-pg-migrate",
        "1700000000000_owls.up.sql, select 1;, golang-migrate",
        "1700000000000_owls.up.sql, -- Up Migration, node-pg-migrate",
        "1_owls.up.sql, -- Up Migration, golang-migrate"
    })
    void whoseItIs(String name, String text, String layout) {
        assertThat(folder.with(name, text + "\nselect 1;").only().layout()).isEqualTo(layout);
    }
}
