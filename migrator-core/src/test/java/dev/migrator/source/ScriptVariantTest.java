package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.SqlMigration;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts for one database among several in one folder. */
class ScriptVariantTest {

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    private Folder with(String... names) {
        for (String name : names) {
            folder.with(name, "select '" + name + "';");
        }
        return folder;
    }

    @ParameterizedTest
    @CsvSource({"postgres, 3_owls.postgres", "mysql, 3_owls.mysql", "sqlite, 3_owls"})
    void theOneForTheDatabaseAtHandCountsOrElseTheOneForAll(String present, String stem) {
        with("3_owls.postgres.up.sql", "3_owls.postgres.down.sql", "3_owls.mysql.up.sql", "3_owls.mysql.down.sql");
        with("3_owls.up.sql", "3_owls.down.sql");

        SqlMigration migration = folder.load(present).get(0);
        assertThat(folder.load(present)).hasSize(1);
        assertThat(migration.layout()).isEqualTo("golang-migrate");
        assertThat(migration.script()).isEqualTo(stem + ".up.sql");
        assertThat(migration.down().map(down -> down.name())).contains(stem + ".down.sql");
        assertThat(migration.description()).isEqualTo("owls");
    }

    @ParameterizedTest
    @CsvSource({"postgres, 3_owls.postgres.sql, 3_owls.down.sql", "mysql, 3_owls.sql, 3_owls.mysql.down.sql"})
    void eachHalfIsChosenOnItsOwn(String present, String up, String down) {
        with("3_owls.postgres.sql", "3_owls.sql", "3_owls.down.sql", "3_owls.mysql.down.sql");

        SqlMigration migration = folder.load(present).get(0);
        assertThat(migration.layout()).isEqualTo("numbered");
        assertThat(migration.up().name()).isEqualTo(up);
        assertThat(migration.down().map(script -> script.name())).contains(down);
    }

    @ParameterizedTest
    @CsvSource({"postgres, 3_owls.all.sql", "mysql, 3_owls.mysql.sql"})
    void allIsAWordForTheOthers(String present, String script) {
        with("3_owls.all.sql", "3_owls.mysql.sql");

        assertThat(folder.load(present)).extracting(SqlMigration::script).containsExactly(script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3_owls.mysql.sql 3_owls.mariadb.sql", "3_owls.mariadb.sql 3_owls.mysql.sql"})
    void theUsualWordForADatabaseComesFirstInWhateverOrderTheFilesAreFound(String found) {
        List<ScriptFile> files = Stream.of(found.split(" ", -1))
                .map(name -> new ScriptFile(name, "/" + name, () -> InputStream.nullInputStream()))
                .toList();
        DatabaseNames mariaDb = new DatabaseNames() {
            @Override
            public Set<String> known() {
                return Set.of("mariadb", "mysql");
            }

            @Override
            public List<String> present() {
                return List.of("mariadb", "mysql");
            }
        };

        assertThat(FileSet.of(files, mariaDb).all())
                .extracting(file -> file.file().name())
                .containsExactly("3_owls.mariadb.sql");
    }

    @Test
    void anyOtherWordIsPartOfTheName() {
        with("3_owls.postgres.sql", "4_owls.autocommit.sql", "4_owls.mysql.sql", "5_v1.5.sql");

        assertThat(folder.load("postgres"))
                .extracting(SqlMigration::script)
                .containsExactly("3_owls.postgres.sql", "4_owls.autocommit.sql", "5_v1.5.sql");
    }

    @Test
    void inOtherToolsFoldersAScriptForAnotherDatabaseAloneIsTold() {
        folder.with("1_a.sql", "-- +migrate Up\n").with("2_b.mysql.sql", "-- +migrate Up\n");

        assertThat(folder.available("auto", "postgres").leftOut())
                .containsExactly(new LeftOut("2_b.mysql.sql", "by its name it is for another database"));
        assertThat(folder.load("mysql")).extracting(SqlMigration::identity).containsExactly("1_a.sql", "2_b.mysql.sql");
    }

    @Test
    void withoutADatabaseNoWordNamesOne() {
        assertThat(with("3_owls.postgres.sql").load())
                .extracting(SqlMigration::description)
                .containsExactly("owls.postgres");
    }

    @Test
    void aFolderMayBeForOneDatabaseToo() {
        with("mysql/1_a.sql", "postgresql/2_b.sql");
        Location location = Location.parse("filesystem:" + folder.path() + "/{vendor}");
        DatabaseNames postgres = new DatabaseNames() {
            @Override
            public Set<String> known() {
                return Set.of("mysql", "postgresql", "pg");
            }

            @Override
            public List<String> present() {
                return List.of("postgresql", "pg");
            }
        };

        assertThat(location.in(postgres)).hasToString("filesystem:" + folder.path() + "/postgresql");
        assertThat(new MigrationSource(getClass().getClassLoader(), List.of(location), "auto", List.of())
                        .load(postgres)
                        .migrations())
                .singleElement()
                .extracting(migration -> migration.script())
                .isEqualTo("2_b.sql");
        assertThat(location.in(DatabaseNames.NONE)).isEqualTo(location);
    }
}
