package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.JavaMigration;
import dev.migrator.migration.MigratorException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad files. Each message names the file, and the line or offset where there is one; each fix says what to do. */
class InvalidScriptTest {

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    private static void says(MigratorException refusal, String message, String fix) {
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.fix()).contains(fix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owls.sql",
                "3owls.sql",
                "3-owls.sql",
                "3._owls.sql",
                "three_owls.sql",
                "R_owls.sql",
                "r__owls.sql",
                "R__.sql",
                "3_owls.SQL",
                "_3.sql",
                "sub/owls.sql",
                "3.down.down.sql"
            })
    void aNameThatTellsNoVersion(String name) {
        says(
                folder.with(name, "select 1;").refusal(),
                "\"" + name + "\" is no migration's name.",
                "A name looks like 0003_add_users_admin.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "'c3', 0xC3, 0",
        "'73656c656374202766fc27', 0xFC, 9",
        "'2d2d20c3a4c3b6fc0a', 0xFC, 7",
        "'2d2d20c3', 0xC3, 3"
    })
    void notUtf8(String hex, String value, int offset) {
        says(
                folder.with("1_owls.sql", HexFormat.of().parseHex(hex)).refusal(),
                "\"1_owls.sql\" is not UTF-8: byte " + value + " at offset " + offset + ".",
                "Save the file as UTF-8.");
    }

    @Test
    void aDownThatIsNotUtf8() {
        folder.with("1_owls.sql", "select 1;").with("1_owls.down.sql", new byte[] {'-', '-', ' ', (byte) 0xE4});

        says(folder.refusal(), "\"1_owls.down.sql\" is not UTF-8: byte 0xE4 at offset 3.", "Save the file as UTF-8.");
    }

    @Test
    void aDownWithoutAnUp() {
        says(
                folder.with("sub/1_owls.down.sql", "select 1;").refusal(),
                "\"sub/1_owls.down.sql\" is a down without an up.",
                "Add the up with the same name");
    }

    @Test
    void aDownInAnotherFolderThanItsUp() {
        folder.with("a/1_owls.sql", "select 1;").with("b/1_owls.down.sql", "select 2;");

        says(folder.refusal(), "\"b/1_owls.down.sql\" is a down without an up.", "to the same folder");
    }

    @Test
    void aDownOfAnotherStem() {
        folder.with("1_owls.sql", "select 1;").with("01_owls.down.sql", "select 2;");

        says(folder.refusal(), "\"01_owls.down.sql\" is a down without an up.", "same name");
    }

    @Test
    void twiceTheSameUp() {
        folder.with("1_owls.sql", "select 1;").with("1_owls.up.sql", "select 1;");

        assertThat(folder.refusal())
                .hasMessageContaining("/1_owls.sql\"")
                .hasMessageContaining("/1_owls.up.sql\"")
                .hasMessageEndingWith(" are both the up of one migration.");
        assertThat(folder.refusal().fix()).isEqualTo("Keep one of them.");
    }

    @Test
    void twiceTheSameDown() {
        folder.with("1_owls.sql", "-- migrator:up\nselect 1;\n-- migrator:down\nselect 2;\n")
                .with("1_owls.down.sql", "select 3;");

        says(
                folder.refusal(),
                "\"1_owls.sql\" has a \"-- migrator:down\" section, and \"1_owls.down.sql\" exists as well.",
                "Keep one of the two downs.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\n", "-- nothing yet\n", "/* nothing\n yet */", "-- migrator:irreversible so it is\n"})
    void anEmptyUp(String text) {
        says(
                folder.with("1_owls.sql", text).refusal(),
                "1_owls.sql:1:1: the script has no statement.",
                "Write one, or remove the file.");
    }

    @Test
    void anEmptyDown() {
        folder.with("1_owls.sql", "select 1;").with("1_owls.down.sql", "-- no way back\n");

        says(
                folder.refusal(),
                "1_owls.down.sql:1:1: the script has no statement.",
                "A migration that can't be undone says \"-- migrator:irreversible REASON\".");
    }

    @Test
    void anEmptyDownSection() {
        folder.with("1_owls.sql", "-- migrator:up\nselect 1;\n-- migrator:down\n\n");

        says(folder.refusal(), "1_owls.sql:4:1: the script has no statement.", "Write one");
    }

    @Test
    void irreversibleWithADown() {
        folder.with("1_owls.sql", "-- migrator:irreversible so it is\nselect 1;")
                .with("1_owls.down.sql", "select 2;");

        says(
                folder.refusal(),
                "\"1_owls.sql\" says it is irreversible, yet \"1_owls.down.sql\" undoes it.",
                "Remove the directive or the down.");
    }

    @Test
    void anIrreversibleDownWithStatements() {
        folder.with("1_owls.sql", "select 1;").with("1_owls.down.sql", "-- migrator:irreversible so it is\nselect 2;");

        says(
                folder.refusal(),
                "\"1_owls.down.sql\" says it is irreversible, yet \"1_owls.down.sql\" undoes it.",
                "Remove the directive or the down.");
    }

    @Test
    void anUnknownDirective() {
        says(
                folder.with("1_owls.sql", "-- owls\n-- migrator:transactoin off\nselect 1;")
                        .refusal(),
                "1_owls.sql:2:1: unknown directive \"migrator:transactoin\".",
                "The directives are: transaction off");
    }

    @Test
    void anUnknownDirectiveInADownSectionWithTheLineOfTheFile() {
        says(
                folder.with("1_owls.sql", "-- migrator:up\nselect 1;\n-- migrator:down\n-- migrator:oops\nselect 2;")
                        .refusal(),
                "1_owls.sql:4:1: unknown directive \"migrator:oops\".",
                "The directives are");
    }

    @Test
    void aLateDirective() {
        says(
                folder.with("1_owls.sql", "select 1;\n-- migrator:transaction off\nselect 2;")
                        .refusal(),
                "1_owls.sql:2:1: \"-- migrator:transaction off\" stands after the first statement, where it has no"
                        + " effect.",
                "Move it to the head of the script.");
    }

    @Test
    void allAtOnce() {
        folder.with("1_owls.sql", "")
                .with("2_owls.down.sql", "select 1;")
                .with("3_owls.sql", new byte[] {(byte) 0xFF})
                .with("4_owls.sql", "-- migrator:oops\nselect 1;")
                .with("owls.sql", "select 1;")
                .with("5_owls.sql", "select 1;");

        assertThat(folder.refusal())
                .isInstanceOf(InvalidScriptException.class)
                .hasMessageStartingWith("5 scripts are invalid:\n  - ")
                .hasMessageContainingAll(
                        "1_owls.sql:1:1", "2_owls.down.sql", "3_owls.sql", "4_owls.sql:1:1", "\"owls.sql\"")
                .hasMessageContaining("Save the file as UTF-8.")
                .hasMessageNotContaining("5_owls.sql");
        assertThat(folder.refusal().fix()).isEqualTo("Correct them all, then run again.");
    }

    @Test
    void aJavaMigrationWhoseVersionIsNoNumber() {
        says(
                folder.refusal(new BadlyNumbered()),
                "Java migration " + BadlyNumbered.class.getName() + " has version \"v4\", which is no dotted number.",
                "Return a version such as \"4\"");
    }

    private static final class BadlyNumbered implements JavaMigration {
        @Override
        public String version() {
            return "v4";
        }

        @Override
        public String description() {
            return "owls";
        }

        @Override
        public void up(Connection connection) {}

        @Override
        public void down(Connection connection) {}
    }
}
