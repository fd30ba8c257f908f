package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.SqlMigration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which convention a folder is read, and what is said where that can't be told. */
class LayoutsTest {

    private static final String DBMATE = "-- migrate:up\nselect 1;\n-- migrate:down\nselect 2;\n";
    private static final String GOOSE = "-- +goose Up\nselect 1;\n-- +goose Down\nselect 2;\n";
    private static final String SQL_MIGRATE = "-- +migrate Up\nselect 1;\n-- +migrate Down\nselect 2;\n";
    private static final String LIQUIBASE = "--liquibase formatted sql\n--changeset ada:1\nselect 1;\n";

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    @Test
    void anUnknownNameIsAnErrorThatListsTheKnownOnes() {
        assertThat(folder.refusalBy("flywai"))
                .isInstanceOf(LayoutException.class)
                .hasMessage("Layout \"flywai\" is not known.");
        assertThat(folder.refusalBy("flywai").fix())
                .isEqualTo(
                        "Set migrator.layout to auto or one of: numbered, liquibase, dbmate, goose, sql-migrate, flyway,"
                                + " drizzle, prisma, diesel, node-pg-migrate, golang-migrate.");
    }

    @Test
    void aFolderOfSeveralLayoutsIsAnErrorThatShowsWhichFilesLookLikeWhich() {
        folder.with("1_a.sql", DBMATE)
                .with("2_b.sql", GOOSE)
                .with("3_c.sql", SQL_MIGRATE)
                .with("4_d.sql", LIQUIBASE)
                .with("V5__e.sql", "select 1;")
                .with("6_f/up.sql", "select 1;")
                .with("7_g/migration.sql", "select 1;")
                .with("8_h.sql", "select 1;")
                .with("9_i.sql", "select 1;")
                .with("10_j.sql", "select 1;")
                .with("11_k.sql", "select 1;");

        assertThat(folder.refusal())
                .isInstanceOf(LayoutException.class)
                .hasMessage("The files in " + folder.location() + " look like different layouts:"
                        + "\n  - numbered: 10_j.sql, 11_k.sql, 8_h.sql and 1 more"
                        + "\n  - dbmate: 1_a.sql"
                        + "\n  - goose: 2_b.sql"
                        + "\n  - sql-migrate: 3_c.sql"
                        + "\n  - liquibase: 4_d.sql"
                        + "\n  - diesel: 6_f/up.sql"
                        + "\n  - prisma: 7_g/migration.sql"
                        + "\n  - flyway: V5__e.sql"
                        + "\nNothing was run.");
        assertThat(folder.refusal().fix()).contains("say which one it is with migrator.layout");
    }

    @ParameterizedTest
    @ValueSource(strings = {DBMATE, GOOSE, SQL_MIGRATE})
    void whatAToolKeepsInSubFoldersThatItDoesNotReadIsNoneOfOurBusiness(String text) {
        folder.with("1_a.sql", text).with("archive/2_b.sql", "select 1;").with("3_c/notes.txt", "");

        assertThat(folder.load()).extracting(SqlMigration::script).containsExactly("1_a.sql");
    }

    @Test
    void unlessItIsOfAnotherLayoutThatReadsThem() {
        folder.with("1_a.sql", DBMATE).with("2_b/up.sql", "select 1;");

        assertThat(folder.refusal()).hasMessageContaining("dbmate: 1_a.sql").hasMessageContaining("diesel: 2_b/up.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "goose"})
    void aFolderAboveTheOneThatHoldsThemIsPointedOut(String layout) {
        folder.with("migrations/1_a.sql", GOOSE);

        assertThat(folder.refusalBy(layout))
                .isInstanceOf(LayoutException.class)
                .hasMessage("Layout goose reads none of the scripts in " + folder.location()
                        + ": migrations/1_a.sql. Nothing was run.");
        assertThat(folder.refusalBy(layout).fix()).contains("goose reads no sub-folders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"golang-migrate", "prisma", "diesel", "drizzle", "flyway"})
    void aLayoutThatFindsNothingToReadIsAnError(String layout) {
        folder.with("1_a.sql", "select 1;");

        assertThat(folder.refusalBy(layout))
                .hasMessage("Layout " + layout + " reads none of the scripts in " + folder.location()
                        + ": 1_a.sql. Nothing was run.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbered", "flyway", "node-pg-migrate", "dbmate"})
    void aLayoutThatWouldRunTheDownWithTheUpIsRefused(String layout) {
        folder.with("1_a.sql", GOOSE);

        assertThat(folder.refusalBy(layout))
                .isInstanceOf(LayoutException.class)
                .hasMessage("Layout " + layout + " is asked for, but 1_a.sql in " + folder.location()
                        + " has the marks of goose. Nothing was run.");
        assertThat(folder.refusalBy(layout).fix()).isEqualTo("Set migrator.layout to goose or auto.");
    }

    @Test
    void aFileThatCanNotBeReadSaysNothingAndIsToldOnItsOwn() {
        folder.with("1_a.sql", GOOSE).with("2_b.sql", "-- +goose Up\n".getBytes(StandardCharsets.UTF_16));

        assertThat(folder.refusal()).hasMessage("\"2_b.sql\" is not UTF-8: byte 0xFE at offset 0.");
        assertThat(folder.refusal().fix()).isEqualTo("Save the file as UTF-8. It looks like UTF-16.");
    }

    @Test
    void anEmptyFolderIsNoError() {
        assertThat(folder.with("README.md", "owls").load()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {DBMATE, GOOSE, SQL_MIGRATE, "-- Up Migration\nselect 1;\n-- Down Migration\nselect 2;\n"})
    void namesWithBlanksLineEndsAndByteOrderMarksAreNoHindrance(String text) {
        folder.with("0012_more owls v1.5.2.sql", "\uFEFF" + text.replace("\n", "\r\n"));

        assertThat(folder.only().description()).isEqualTo("more owls v1.5.2");
        assertThat(folder.only().down().map(down -> down.text())).contains("select 2;\n");
    }
}
