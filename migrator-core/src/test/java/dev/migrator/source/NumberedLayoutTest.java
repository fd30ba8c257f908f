package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.Checksum;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files mean. What can't be a migration is in {@link InvalidScriptTest}. */
class NumberedLayoutTest {

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    @Nested
    class Names {

        @ParameterizedTest
        @CsvSource({
            "0003_add_users_admin.sql, 3, add users admin",
            "3.sql, 3, ''",
            "1.2_owls.sql, 1.2, owls",
            "1.0_owls.sql, 1, owls",
            "1_2_owls.sql, 1, 2 owls",
            "20261122093000_owls.sql, 20261122093000, owls",
            "0_init.sql, 0, init",
            "3_owls.up.sql, 3, owls",
            "3.up.sql, 3, ''",
            "3__owls.sql, 3, owls",
            "3_v1.5_owls.sql, 3, v1.5 owls",
            "3_Schleiereule äöü.sql, 3, Schleiereule äöü",
            "3_100%_of_owls.sql, 3, 100% of owls",
            "3_a%20b.sql, 3, a%20b",
            "3_what#now?.sql, 3, what#now?",
            "3_a+b.sql, 3, a+b",
            "3_{owls}.sql, 3, {owls}"
        })
        void tellVersionAndDescription(String name, String version, String description) {
            SqlMigration migration = folder.with(name, "select 1;").only();

            assertThat(migration.identity()).isEqualTo(version);
            assertThat(migration.description()).isEqualTo(description);
            assertThat(migration.kind()).isEqualTo(MigrationKind.VERSIONED);
            assertThat(migration.script()).isEqualTo(name);
            assertThat(migration.up().text()).isEqualTo("select 1;");
        }

        @Test
        void tellARepeatable() {
            SqlMigration migration = folder.with("R__active_users.sql", "select 1;")
                    .with("R__active_users.down.sql", "select 2;")
                    .only();

            assertThat(migration.identity()).isEqualTo("R:active users");
            assertThat(migration.description()).isEqualTo("active users");
            assertThat(migration.kind()).isEqualTo(MigrationKind.REPEATABLE);
            assertThat(migration.reversible()).isTrue();
        }

        @Test
        void withOtherExtensionsAreIgnored() {
            folder.with("1_owls.sql", "select 1;")
                    .with("README.md", "Owls")
                    .with("2_owls.sql.orig", "no")
                    .with("2_owls.sqlite", "no");

            assertThat(folder.load()).hasSize(1);
        }

        @Test
        void inSubFoldersCountToo() {
            folder.with("2026/november/2_owls.sql", "select 2;")
                    .with("2026/november/2_owls.down.sql", "select -2;")
                    .with("1_owls.sql", "select 1;");

            assertThat(folder.load())
                    .extracting(SqlMigration::script)
                    .containsExactly("1_owls.sql", "2026/november/2_owls.sql");
            assertThat(folder.load().get(1).reversible()).isTrue();
        }
    }

    @Nested
    class Pairs {

        @Test
        void aDownLiesBesideItsUp() {
            SqlMigration migration = folder.with("0003_owls.sql", "create table owl (id integer);")
                    .with("0003_owls.down.sql", "drop table owl;")
                    .only();

            assertThat(migration.up().name()).isEqualTo("0003_owls.sql");
            assertThat(migration.down().map(Script::name)).contains("0003_owls.down.sql");
            assertThat(migration.down().map(Script::text)).contains("drop table owl;");
            assertThat(migration.down().map(Script::firstLine)).contains(1);
        }

        @Test
        void anUpMayBeCalledUp() {
            SqlMigration migration = folder.with("0003_owls.up.sql", "select 1;")
                    .with("0003_owls.down.sql", "select 2;")
                    .only();

            assertThat(migration.script()).isEqualTo("0003_owls.up.sql");
            assertThat(migration.reversible()).isTrue();
        }

        @Test
        void anUpWithoutADownIsNotReversible() {
            SqlMigration migration = folder.with("1_owls.sql", "select 1;").only();

            assertThat(migration.reversible()).isFalse();
            assertThat(migration.downChecksum()).isEmpty();
            assertThat(migration.irreversible()).isEmpty();
        }

        @Test
        void twoOfOneVersionAreBothThereForThePlanToSee() {
            folder.with("a/1_owls.sql", "select 1;").with("b/01_eagles.sql", "select 1;");

            assertThat(folder.load()).extracting(SqlMigration::identity).containsExactly("1", "1");
        }
    }

    @Nested
    class Sections {

        private final String text =
                """
                -- migrator:up
                create table owl (id integer);

                -- migrator:down
                drop table owl;
                """;

        @Test
        void oneFileMayHoldBothHalves() {
            SqlMigration migration = folder.with("1_owls.sql", text).only();

            assertThat(migration.up().text()).isEqualTo("-- migrator:up\ncreate table owl (id integer);\n\n");
            assertThat(migration.down().map(Script::text)).contains("drop table owl;\n");
            assertThat(migration.down().map(Script::name)).contains("1_owls.sql");
            assertThat(migration.down().map(Script::firstLine)).contains(5);
        }

        @Test
        void editingOneHalfLeavesTheChecksumOfTheOther() {
            SqlMigration before = folder.with("1_owls.sql", text).only();
            SqlMigration after = folder.with("1_owls.sql", text.replace("drop table owl", "drop table if exists owl"))
                    .only();

            assertThat(after.checksum()).isEqualTo(before.checksum());
            assertThat(after.downChecksum()).isNotEqualTo(before.downChecksum());
        }

        @Test
        void eachHalfHasItsOwnDirectives() {
            SqlMigration migration = folder.with(
                            "1_owls.sql",
                            """
                            -- migrator:up
                            -- migrator:transaction off
                            select 1;
                            -- migrator:down
                            -- migrator:placeholders off
                            select 2;
                            """)
                    .only();

            assertThat(migration.up().directives().transaction()).isFalse();
            assertThat(migration.down().orElseThrow().directives().transaction())
                    .isTrue();
            assertThat(migration.down().orElseThrow().directives().placeholders())
                    .isFalse();
        }
    }

    @Nested
    class Irreversible {

        @Test
        void theUpMaySayIt() {
            SqlMigration migration = folder.with("1_owls.sql", "-- migrator:irreversible data is gone\nselect 1;")
                    .only();

            assertThat(migration.irreversible()).contains("data is gone");
            assertThat(migration.reversible()).isFalse();
        }

        @Test
        void theDownMaySayIt() {
            SqlMigration migration = folder.with("1_owls.sql", "select 1;")
                    .with("1_owls.down.sql", "-- migrator:irreversible data is gone\n")
                    .only();

            assertThat(migration.irreversible()).contains("data is gone");
            assertThat(migration.reversible()).isFalse();
            assertThat(migration.downChecksum()).isEmpty();
        }

        @Test
        void theDownSectionMaySayIt() {
            SqlMigration migration = folder.with(
                            "1_owls.sql",
                            "-- migrator:up\nselect 1;\n-- migrator:down\n-- migrator:irreversible data is gone\n")
                    .only();

            assertThat(migration.irreversible()).contains("data is gone");
        }
    }

    @Nested
    class Text {

        @Test
        void theChecksumDoesNotDependOnLineEndsOrByteOrderMark() {
            Checksum expected = Checksum.of("select 'ü';\nselect 2;\n");

            assertThat(checksumOf("select 'ü';\nselect 2;\n")).isEqualTo(expected);
            assertThat(checksumOf("select 'ü';\r\nselect 2;\r\n")).isEqualTo(expected);
            assertThat(checksumOf("select 'ü';\rselect 2;\r")).isEqualTo(expected);
            assertThat(checksumOf("\uFEFFselect 'ü';\r\nselect 2;\n")).isEqualTo(expected);
        }

        @Test
        void ofADownNeither() {
            folder.with("1_owls.sql", "select 1;")
                    .with("1_owls.down.sql", "\uFEFFselect 2;\r\n".getBytes(StandardCharsets.UTF_8));

            assertThat(folder.only().downChecksum()).contains(Checksum.of("select 2;\n"));
        }

        @Test
        void aByteOrderMarkDoesNotHideDirectives() {
            folder.with("1_owls.sql", "\uFEFF-- migrator:transaction off\r\nselect 1;\r\n");

            assertThat(folder.only().up().directives().transaction()).isFalse();
        }

        private Checksum checksumOf(String text) {
            return folder.with("1_owls.sql", text).only().up().checksum();
        }
    }
}
