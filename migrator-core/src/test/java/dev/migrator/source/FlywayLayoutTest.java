package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrator.migration.ForeignMigration;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlywayLayoutTest {

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    @ParameterizedTest
    @CsvSource({
        "V1__add_owls.sql, 1, add owls",
        "V1_2__add_owls.sql, 1.2, add owls",
        "V1.2__add_owls.sql, 1.2, add owls",
        "V1.0__add_owls.sql, 1, add owls",
        "V0001__add_owls.sql, 1, add owls",
        "V20261122093000__add_owls.sql, 20261122093000, add owls",
        "V1__.sql, 1, ''",
        "V1.sql, 1, ''",
        "V4_12_0__add_owls.sql, 4.12, add owls",
        "V1__add__owls_2.0.sql, 1, add  owls 2.0",
        "V1__Owls-ÄÖ (new).SQL, 1, Owls-ÄÖ (new)"
    })
    void aNameTellsVersionAndDescription(String name, String version, String description) {
        SqlMigration migration = folder.with(name, "select 1;").only();

        assertThat(migration.layout()).isEqualTo("flyway");
        assertThat(migration.identity()).isEqualTo(version);
        assertThat(migration.description()).isEqualTo(description);
        assertThat(migration.kind()).isEqualTo(MigrationKind.VERSIONED);
        assertThat(migration.reversible()).isFalse();
    }

    @Test
    void versionsAreOrderedAsNumbersInSubFoldersToo() {
        folder.with("b/V1_9__owls.sql", "select 1;")
                .with("a/V1_10__owls.sql", "select 1;")
                .with("V1__owls.sql", "select 1;")
                .with("c/V1.9.1__owls.sql", "select 1;");

        assertThat(folder.load()).extracting(SqlMigration::identity).containsExactly("1", "1.9", "1.9.1", "1.10");
    }

    @Test
    void anUndoIsTheDownOfItsVersionWhateverItsDescription() {
        SqlMigration migration = folder.with("V1_2__owls.sql", "create table owl (id integer);")
                .with("undo/U1.2__no_owls.sql", "drop table owl;")
                .only();

        assertThat(migration.down().map(Script::text)).contains("drop table owl;");
    }

    @Test
    void anUndoAloneIsRefused() {
        folder.with("V1__owls.sql", "select 1;").with("U2__owls.sql", "select 2;");

        assertThat(folder.refusal()).hasMessage("\"U2__owls.sql\" is a down without an up.");
    }

    @Test
    void twoUndosOfOneVersionAreRefused() {
        folder.with("V1__owls.sql", "select 1;").with("U1__a.sql", "select 2;").with("U1.0__b.sql", "select 2;");

        assertThat(folder.refusal()).hasMessageContaining("U1__a.sql").hasMessageContaining("both the down");
    }

    @Test
    void repeatablesGoByTheirDescription() {
        folder.with("V1__owls.sql", "select 1;").with("views/R__active_owls.sql", "select 2;");

        assertThat(folder.load())
                .filteredOn(Migration::repeatable)
                .extracting(SqlMigration::identity, SqlMigration::layout)
                .containsExactly(tuple("R:active owls", "flyway"));
    }

    @Test
    void aBaselineScriptHasItsVersion() {
        SqlMigration migration = folder.with("B5__all_owls.sql", "select 1;").only();

        assertThat(migration.kind()).isEqualTo(MigrationKind.BASELINE);
        assertThat(migration.identity()).isEqualTo("5");
    }

    @Test
    void settingsOfAScriptStandBesideIt() {
        folder.with("V1__owls.sql", "select 1;")
                .with(
                        "V1__owls.sql.conf",
                        "executeInTransaction = false\nplaceholderReplacement=FALSE\nencoding=utf-8\n")
                .with("V2__owls.sql", "select 2;")
                .with("V2__owls.sql.conf", "# nothing\nexecuteInTransaction=true\n");

        Script first = folder.load().get(0).up();
        Script second = folder.load().get(1).up();
        assertThat(first.directives().transaction()).isFalse();
        assertThat(first.directives().placeholders()).isFalse();
        assertThat(second.directives().transaction()).isTrue();
        assertThat(second.directives().placeholders()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "encoding=ISO-8859-1, 'the script''s encoding is \"ISO-8859-1\", and only UTF-8 is read'",
        "executeInTransaction=no, neither true nor false",
        "shouldExecute=false, '\"shouldExecute\" can''t be obeyed'"
    })
    void settingsThatCannotBeObeyedAreRefused(String setting, String problem) {
        folder.with("V1__owls.sql", "select 1;").with("V1__owls.sql.conf", setting);

        assertThat(folder.refusal()).hasMessageContaining("V1__owls.sql.conf").hasMessageContaining(problem);
    }

    @Test
    void classesKeepTheirPlaceForFlyway() {
        folder.with("V1__owls.sql", "select 1;")
                .with("V2__Owls.java", "class V2__Owls {}")
                .with("V2__Owls.class", new byte[] {(byte) 0xCA, (byte) 0xFE})
                .with("V2__Owls$Nest.class", new byte[] {(byte) 0xCA, (byte) 0xFE})
                .with("V3__owls.kt", "class V3__owls")
                .with("R__Names.java", "class R__Names {}")
                .with("R__Names$Nest.class", new byte[] {(byte) 0xCA, (byte) 0xFE});

        assertThat(folder.available("auto").migrations())
                .filteredOn(ForeignMigration.class::isInstance)
                .extracting(Migration::identity)
                .containsExactlyInAnyOrder("2", "3", "R:Names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"beforeMigrate.sql", "afterMigrate__views.sql", "beforeEachMigrate.sql", "createSchema.sql"})
    void callbacksAreLeftOutByName(String name) {
        folder.with("V1__owls.sql", "select 1;").with(name, "select 2;");

        assertThat(folder.load()).hasSize(1);
        assertThat(folder.leftOut()).containsExactly(name + " is a callback, and there are none here");
    }

    @Test
    void aNameThatFlywayCannotReadIsTold() {
        folder.with("V1__owls.sql", "select 1;")
                .with("V2_owls.sql", "select 2;")
                .with("data.sql", "select 3;");

        assertThat(folder.leftOut())
                .containsExactly("V2_owls.sql has no name that can be read: it looks like V1_2__add_owls.sql");
    }

    @Test
    void aRepeatableAloneSaysNothing() {
        assertThat(folder.with("R__owls.sql", "select 1;").only().layout()).isEqualTo("numbered");
    }

    @Test
    void numberedScriptsAmongThemAreRefused() {
        folder.with("V1__owls.sql", "select 1;").with("0002_owls.sql", "select 2;");

        assertThat(folder.refusal())
                .hasMessageContaining("flyway: V1__owls.sql")
                .hasMessageContaining("numbered: 0002_owls.sql");
    }
}
