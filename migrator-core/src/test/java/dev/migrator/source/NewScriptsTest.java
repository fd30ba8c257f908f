package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewScriptsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:05.123Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anEmptyFolderBeginsWith0001() {
        assertThat(scripts().nextVersion(List.of(), NOW)).isEqualTo("0001");
    }

    @Test
    void anAbsentFolderBeginsWith0001AndIsMade() {
        NewScripts scripts = NewScripts.in(folder.resolve("db/migration"), "numbered");
        assertThat(scripts.write(scripts.nextVersion(List.of(), NOW), "first"))
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void theNextNumberFollowsTheHighestInAnySubFolderAndIsAsWide() throws IOException {
        present("007_a.sql", "later/010.5_b.sql", "R__view.sql", "notes.txt", "99_c.down.txt");
        assertThat(scripts().nextVersion(List.of(), NOW)).isEqualTo("011");
    }

    @Test
    void aNumberThatIsTakenElsewhereIsLeftOut() throws IOException {
        present("0004_a.sql");
        assertThat(scripts().nextVersion(List.of("5", "1.9"), NOW)).isEqualTo("0006");
    }

    @Test
    void aNumberGrowsOverItsWidth() throws IOException {
        present("9_a.sql");
        assertThat(scripts().nextVersion(List.of(), NOW)).isEqualTo("10");
    }

    @Test
    void writesAPairThatChangesNothingYet() throws IOException {
        List<Path> files = scripts().write("0005", "add users admin");
        assertThat(files)
                .containsExactly(
                        folder.resolve("0005_add_users_admin.sql"), folder.resolve("0005_add_users_admin.down.sql"));
        assertThat(new MigrationSource(
                                NewScriptsTest.class.getClassLoader(),
                                List.of(Location.parse("filesystem:" + folder)),
                                "auto",
                                List.of())
                        .load(DatabaseNames.NONE)
                        .migrations())
                .singleElement()
                .satisfies(migration -> assertThat(migration.reversible()).isTrue());
        assertThat(files).allSatisfy(file -> assertThat(file).content().endsWith("\nselect 1;\n"));
        // None of its comments passes for a directive.
        assertThat(Files.readString(files.get(1))).doesNotContainPattern("(?m)^\\s*-- *migrator:");
    }

    @Test
    void takesOutOfANameWhatNoFileShouldHave() {
        assertThat(scripts().write("1", " ../Ünü: drop \"users\".down ").get(0))
                .isEqualTo(folder.resolve("1_Ünü_drop_users_down.sql"));
    }

    @Test
    void refusesANameOfNothing() {
        assertThatThrownBy(() -> scripts().write("1", " .../ ")).isInstanceOf(NewScriptException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void overwritesNeitherFile() throws IOException {
        present("0001_a.down.sql");
        assertThatThrownBy(() -> scripts().write("0001", "a")).hasMessageContaining("0001_a.down.sql is there already");
        assertThat(folder.resolve("0001_a.sql")).doesNotExist();
    }

    @Test
    void refusesALayoutItCannotWrite() {
        assertThatThrownBy(() -> NewScripts.in(folder, "origami")).hasMessageContaining("\"origami\"");
    }

    @ParameterizedTest
    @CsvSource({
        "numbered, 0001_add_owls.sql 0001_add_owls.down.sql",
        "flyway, V1__add_owls.sql U1__add_owls.sql",
        "dbmate, 20261122093005_add_owls.sql",
        "goose, 20261122093005_add_owls.sql",
        "sql-migrate, 20261122093005-add_owls.sql",
        "golang-migrate, 20261122093005_add_owls.up.sql 20261122093005_add_owls.down.sql",
        "node-pg-migrate, 1795339805123_add_owls.sql",
        "prisma, 20261122093005_add_owls/migration.sql",
        "diesel, 2026-11-22-093005_add_owls/up.sql 2026-11-22-093005_add_owls/down.sql",
        "liquibase, 0001_add_owls.sql"
    })
    void inAnEmptyFolderNamesAreThoseOfTheLayoutsTool(String layout, String files) {
        NewScripts scripts = NewScripts.in(folder, layout);

        assertThat(scripts.write(scripts.nextVersion(List.of(), NOW), "add owls"))
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly(files.split(" ", -1));
        if (!layout.equals("numbered")) {
            assertThat(new Folder(folder).available(layout).migrations()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00041_owls.sql, -- +goose Up, 00042_new.sql",
        "9_owls.sql, -- +migrate Up, 10_new.sql",
        "20200101000000-owls.sql, -- +migrate Up, 20261122093005-new.sql",
        "20991231235959_owls.sql, -- +goose Up, 20991231235960_new.sql",
        "V0026.Owls.up.sql, select 1;, V0027.new.up.sql",
        "000026_owls.up.sql, select 1;, 000027_new.up.sql",
        "1700000000_owls.up.sql, select 1;, 1795339805_new.up.sql",
        "0000000012_owls.up.sql, select 1;, 0000000013_new.up.sql",
        "1700000000000_owls.sql, -- Up Migration, 1795339805123_new.sql",
        "20200513070724505_owls.sql, -- Up Migration, 20261122093005123_new.sql",
        "V1_2__owls.sql, select 1;, V2__new.sql",
        "20200101000000_owls/migration.sql, select 1;, 20261122093005_new/migration.sql",
        "2020-01-01-000000_owls/up.sql, select 1;, 2026-11-22-093005_new/up.sql",
        "2020-01-01-000000-0000_owls/up.sql, select 1;, 2026-11-22-093005-0000_new/up.sql",
        "20200101000000_owls.sql, select 1;, 20261122093005_new.sql"
    })
    void elsewhereTheyAreAsThoseThatAreThere(String present, String text, String next) {
        new Folder(folder).with(present, text + "\n");

        NewScripts scripts = scripts();
        assertThat(scripts.write(scripts.nextVersion(List.of(), NOW), "new").get(0))
                .isEqualTo(folder.resolve(next));
    }

    @ParameterizedTest
    @CsvSource({"0041_owls.sql, 20261122093005", "V0026.Owls.up.sql, V20261122093005", "1700000000_o.up.sql, 1795339805"
    })
    void aTimestampHasTheShapeThatIsThere(String present, String version) {
        new Folder(folder).with(present, "select 1;");

        assertThat(scripts().timestamp(NOW)).isEqualTo(version);
    }

    @Test
    void whatOnlyTheToolCanWriteIsRefusedWithTheReason() {
        new Folder(folder).with("meta/_journal.json", "{\"entries\": []}").with("0000_owls.sql", "select 1;");

        assertThatThrownBy(this::scripts)
                .isInstanceOf(NewScriptException.class)
                .hasMessageContaining("layout drizzle: its tool keeps a journal");
    }

    private NewScripts scripts() {
        return NewScripts.in(folder, "auto");
    }

    private void present(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "");
        }
    }
}
