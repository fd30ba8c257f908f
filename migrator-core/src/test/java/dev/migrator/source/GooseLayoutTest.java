package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.ForeignMigration;
import dev.migrator.migration.Migration;
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

class GooseLayoutTest {

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
                        "00003_create_owls.sql",
                        """
                        -- +goose Up
                        -- +goose StatementBegin
                        create table owl (id integer);
                        -- +goose StatementEnd

                        -- +goose Down
                        drop table owl;
                        """)
                .only();

        assertThat(migration.layout()).isEqualTo("goose");
        assertThat(migration.identity()).isEqualTo("3");
        assertThat(migration.description()).isEqualTo("create owls");
        assertThat(migration.up().text()).contains("create table owl").doesNotContain("drop");
        assertThat(migration.up().directives().transaction()).isTrue();
        assertThat(migration.down().map(Script::text)).contains("drop table owl;\n");
        assertThat(migration.down().map(Script::firstLine)).contains(7);
    }

    @Test
    void theDownMayBeMissing() {
        assertThat(folder.with("1_owls.sql", "-- +goose Up\nselect 1;").only().reversible())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--+goose up", "-- +GOOSE", "--   +goose   UP  ", "-- +goose Up --"})
    void annotationsAreReadAsGooseReadsThem(String mark) {
        String text = mark.equals("-- +GOOSE") ? "-- +goose Up\n" + mark : mark;

        assertThat(folder.with("1_owls.sql", text + "\nselect 1;\n")
                        .available("goose")
                        .migrations())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- +goose NO TRANSACTION\n-- +goose Up\nselect 1;\n-- +goose Down\nselect 2;",
                "-- +goose Up\n-- +goose no transaction\nselect 1;\n-- +goose Down\nselect 2;",
                "-- +goose Up\nselect 1;\n-- +goose Down\nselect 2;\n-- +goose NO TRANSACTION"
            })
    void noTransactionIsForBothHalvesWhereverItStands(String text) {
        SqlMigration migration = folder.with("1_owls.sql", text).only();

        assertThat(migration.up().directives().transaction()).isFalse();
        assertThat(migration.down().map(down -> down.directives().transaction()))
                .contains(false);
    }

    @Test
    void theOrderIsThatOfTheNumbers() {
        folder.with("10_a.sql", "-- +goose Up").with("9_b.sql", "-- +goose Up").with("0011_c.sql", "-- +goose Up");

        assertThat(folder.load()).extracting(SqlMigration::identity).containsExactly("9", "10", "11");
    }

    @Test
    void stepsInGoHaveTheirPlaceAndAreNamed() {
        folder.with("1_owls.sql", "-- +goose Up\nselect 1;")
                .with("00002_count_owls.go", "package migrations")
                .with("00002_count_owls_test.go", "package migrations")
                .with("helpers.go", "package migrations");

        assertThat(folder.available("auto").migrations())
                .filteredOn(ForeignMigration.class::isInstance)
                .extracting(Migration::identity, Migration::script, step -> ((ForeignMigration) step).language())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2", "00002_count_owls.go", "Go"));
    }

    @Test
    void scriptsThatWantTheEnvironmentAreNamedToo() {
        folder.with("1_owls.sql", "-- +goose ENVSUB ON\n-- +goose Up\nselect '${REGION}';\n");

        assertThat(folder.available("auto").migrations())
                .singleElement()
                .isInstanceOfSatisfying(ForeignMigration.class, step -> assertThat(step.language())
                        .isEqualTo("SQL with ENVSUB"));
        folder.with("1_owls.sql", "-- +goose ENVSUB OFF\n-- +goose Up\nselect '${REGION}';\n");
        assertThat(folder.only().up().text()).contains("${REGION}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owls.sql", "0_owls.sql", "3.sql", "v3_owls.sql"})
    void aNameThatGooseDoesNotTakeIsTold(String name) {
        folder.with("1_owls.sql", "-- +goose Up\nselect 1;").with(name, "-- +goose Up\nselect 2;");

        assertThat(folder.available("goose").leftOut())
                .extracting(LeftOut::script)
                .containsExactly(name);
        assertThat(folder.available("goose").migrations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'select 1;', 1, there is no \"-- +goose Up\"",
        "'-- +goose Down\nselect 1;', 1, \"-- +goose Down\" without a \"-- +goose Up\" above it",
        "'-- +goose Up\n-- +goose Up', 2, a second \"-- +goose Up\"",
        "'-- +goose Up\n-- +goose Down\n-- +goose Down', 3, a second \"-- +goose Down\"",
        "'-- +goose Up\n-- +goose Down\n-- +goose Up', 3, a second \"-- +goose Up\"",
        "'select 1;\n-- +goose Up', 2, \"-- +goose Up\" is not the first thing in the script",
        "'-- +goose StatementBegin\n-- +goose Up', 1, \"-- +goose StatementBegin\" above \"-- +goose Up\"",
        "'-- +goose Up\n-- +goose StatementBegin\nselect 1;', 2, \"-- +goose StatementBegin\" has no StatementEnd",
        "'-- +goose Up\n-- +goose StatementBegin\n-- +goose StatementBegin', 3, a second \"-- +goose StatementBegin\" before a StatementEnd",
        "'-- +goose Up\n-- +goose StatementBegin\n-- +goose Down', 3, \"-- +goose Down\" between StatementBegin and StatementEnd",
        "'-- +goose Up\n-- +goose StatementEnd', 2, \"-- +goose StatementEnd\" without a StatementBegin above it",
        "'-- +goose Up\n-- +goose Owls', 2, \"-- +goose Owls\" is no annotation that goose knows",
        "'-- +goose Up\n  -- +goose Down', 2, \"-- +goose Down\" is indented"
    })
    void annotationsThatMakeNoSenseAreRefusedWithTheirLine(String text, int line, String problem) {
        says(
                folder.with("1_owls.sql", text.replace("\\n", "\n")).refusalBy("goose"),
                "1_owls.sql:" + line + ":1: " + problem + ".",
                "A goose script has one line \"-- +goose Up\" above everything");
    }
}
