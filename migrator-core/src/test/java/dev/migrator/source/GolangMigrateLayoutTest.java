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

class GolangMigrateLayoutTest {

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
    void twoFilesMakeAMigration() {
        SqlMigration migration = folder.with("000003_create_owls.up.sql", "create table owl (id integer);")
                .with("000003_create_owls.down.sql", "drop table owl;")
                .only();

        assertThat(migration.layout()).isEqualTo("golang-migrate");
        assertThat(migration.identity()).isEqualTo("3");
        assertThat(migration.description()).isEqualTo("create owls");
        assertThat(migration.up().name()).isEqualTo("000003_create_owls.up.sql");
        assertThat(migration.down().map(Script::text)).contains("drop table owl;");
    }

    @Test
    void theNumberAlonePairsThem() {
        folder.with("3_create_owls.up.sql", "select 1;").with("03_drop_owls.down.sql", "select 2;");

        assertThat(folder.only().down().map(Script::name)).contains("03_drop_owls.down.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "V0001.Initial_Schema.up.sql, 1, Initial Schema",
        "v2-owls.up.sql, 2, owls",
        "3-owls.up.sql, 3, owls",
        "20261122093000_owls.up.sql, 20261122093000, owls",
        "18446744073709551615_owls.up.sql, 18446744073709551615, owls",
        "4_.up.sql, 4, ''",
        "4_owls v1.5.up.sql, 4, owls v1.5"
    })
    void names(String name, String identity, String description) {
        SqlMigration migration = folder.with(name, "select 1;").only();

        assertThat(migration.layout()).isEqualTo("golang-migrate");
        assertThat(migration.identity()).isEqualTo(identity);
        assertThat(migration.description()).isEqualTo(description);
    }

    @Test
    void emptyFilesAreFineAndADownMayBeMissing() {
        folder.with("1_owls.up.sql", "").with("1_owls.down.sql", "-- nothing\n").with("2_owls.up.sql", "select 1;");

        assertThat(folder.load()).extracting(SqlMigration::reversible).containsExactly(true, false);
    }

    @Test
    void otherLanguagesAreTold() {
        folder.with("1_owls.up.sql", "select 1;").with("2_owls.up.json", "[]").with("README.md", "owls");

        assertThat(folder.available("auto").leftOut()).containsExactly(new LeftOut("2_owls.up.json", "it isn't SQL"));
    }

    @Test
    void aDownWithoutAnUpIsAnErrorUnlessItIsEmpty() {
        folder.with("1_owls.up.sql", "select 1;").with("2_owls.down.sql", "-- nothing\n");
        assertThat(folder.load()).hasSize(1);

        folder.with("2_owls.down.sql", "select 2;");
        says(folder.refusal(), "\"2_owls.down.sql\" is a down without an up.", "Add the up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down"})
    void twoOfOneKindAreAnError(String half) {
        folder.with("1_a." + half + ".sql", "select 1;").with("01_b." + half + ".sql", "select 2;");

        assertThat(folder.refusal())
                .hasMessageContaining("1_a." + half + ".sql\"")
                .hasMessageContaining("01_b." + half + ".sql\"")
                .hasMessageContaining("are both the " + half + " of one migration.");
    }

    @ParameterizedTest
    @CsvSource({
        "2_owls.sql, select 1;",
        "2.up.sql, select 1;",
        "1.2_owls.up.sql, select 1;",
        "R__owls.sql, select 1;",
        "sub/2_owls.up.sql, select 1;",
        "2_owls.up.sql, -- migrator:lock-timeout 2s"
    })
    void whatOnlyTheNumberedLayoutHasMakesItNumbered(String name, String text) {
        folder.with("1_owls.up.sql", "select 1;").with(name, text + "\nselect 1;");

        assertThat(folder.load()).hasSize(2).extracting(SqlMigration::layout).containsOnly("numbered");
    }

    @Test
    void filesWithoutANumberSayNothing() {
        folder.with("1_owls.up.sql", "select 1;").with("seed.sql", "select 1;");

        assertThat(folder.load())
                .singleElement()
                .extracting(SqlMigration::layout)
                .isEqualTo("golang-migrate");
    }

    @Test
    void besideScriptsForOtherDatabasesAnyOtherWordBelongsToTheDescription() {
        folder.with("2_owls.autocommit.up.sql", "select 1;").with("2_owls.mysql.up.sql", "select 2;");

        assertThat(folder.load("postgres"))
                .singleElement()
                .extracting(migration -> migration.up().name())
                .isEqualTo("2_owls.autocommit.up.sql");
    }
}
