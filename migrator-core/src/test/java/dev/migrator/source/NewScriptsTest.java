package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewScriptsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anEmptyFolderBeginsWith0001() {
        assertThat(scripts().nextVersion(List.of())).isEqualTo("0001");
    }

    @Test
    void anAbsentFolderBeginsWith0001AndIsMade() {
        NewScripts scripts = NewScripts.in(folder.resolve("db/migration"), "numbered");
        assertThat(scripts.write(scripts.nextVersion(List.of()), "first"))
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void theNextNumberFollowsTheHighestInAnySubFolderAndIsAsWide() throws IOException {
        present("007_a.sql", "later/010.5_b.sql", "R__view.sql", "notes.txt", "99_c.down.txt");
        assertThat(scripts().nextVersion(List.of())).isEqualTo("011");
    }

    @Test
    void aNumberThatIsTakenElsewhereIsLeftOut() throws IOException {
        present("0004_a.sql");
        assertThat(scripts().nextVersion(List.of("5", "1.9"))).isEqualTo("0006");
    }

    @Test
    void aNumberGrowsOverItsWidth() throws IOException {
        present("9_a.sql");
        assertThat(scripts().nextVersion(List.of())).isEqualTo("10");
    }

    @Test
    void writesAPairThatHoldsNothingYet() throws IOException {
        List<Path> files = scripts().write("0005", "add users admin");
        assertThat(files)
                .containsExactly(
                        folder.resolve("0005_add_users_admin.sql"), folder.resolve("0005_add_users_admin.down.sql"));
        assertThatThrownBy(() -> new MigrationSource(
                                NewScriptsTest.class.getClassLoader(),
                                List.of(Location.parse("filesystem:" + folder)),
                                "auto",
                                List.of())
                        .load(DatabaseNames.NONE))
                .isInstanceOf(InvalidScriptException.class)
                .hasMessageContaining("0005_add_users_admin.sql");
        // Nor does any of its comments pass for a directive.
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
