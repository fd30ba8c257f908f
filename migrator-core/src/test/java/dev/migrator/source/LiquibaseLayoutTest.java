package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.Directives;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiquibaseLayoutTest {

    private static final String HEAD = "--liquibase formatted sql\n";

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    private SqlMigration only(String text) {
        return folder.with("owls.sql", HEAD + text).only();
    }

    private static List<String> identities(Available available) {
        return available.migrations().stream()
                .sorted(Comparator.comparing(Migration::position))
                .map(Migration::identity)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--liquibase formatted sql",
                "-- Liquibase Formatted SQL",
                "\n\n--liquibase formatted sql logicalFilePath:owls.sql",
                "--  liquibase  formatted sql  "
            })
    void aFileIsRecognisedByItsFirstLine(String first) {
        SqlMigration migration = folder.with("owls.sql", first + "\n--changeset ada:1\nselect 1;\n")
                .only();

        assertThat(migration.layout()).isEqualTo("liquibase");
    }

    @Nested
    class Changesets {

        @Test
        void eachIsAMigrationInTheOrderOfFilesAndLines() {
            folder.with("b.sql", HEAD + "--changeset ada:10\nselect 1;\n\n-- changeset bob:9\nselect 2;\n")
                    .with("a/a.sql", HEAD + "--changeset ada:1\nselect 0;\n");

            assertThat(folder.load())
                    .extracting(SqlMigration::identity)
                    .containsExactly("a/a.sql::1::ada", "b.sql::10::ada", "b.sql::9::bob");
            assertThat(folder.load().get(2).script()).isEqualTo("b.sql");
            assertThat(folder.load().get(2).up().firstLine()).isEqualTo(6);
        }

        @Test
        void aNameMayStandInQuotes() {
            SqlMigration migration = only("--changeset \"Ada Lovelace\":\"add: owls\" runOnChange:false\nselect 1;\n");

            assertThat(migration.identity()).isEqualTo("owls.sql::add: owls::Ada Lovelace");
        }

        @Test
        void aPathMayBeGiven() {
            folder.with(
                    "owls.sql",
                    """
--liquibase formatted sql logicalFilePath:a.sql
--changeset ada:1
select 1;
--changeset ada:2 logicalFilePath:b.sql
select 2;
""");

            assertThat(folder.load())
                    .extracting(SqlMigration::identity)
                    .containsExactly("a.sql::1::ada", "b.sql::2::ada");
        }

        @Test
        void theTextIsWhatStandsBetweenTheMarks() {
            SqlMigration migration = only(
                    """
                    --changeset ada:1
                    --comment: all our owls
                    --validCheckSum: 9:1234
                    create table owl (
                      -- its name

                      name text
                    );

                    --rollback drop table owl;
                    insert into owl values ('x');

                    """);

            assertThat(migration.up().text())
                    .isEqualTo(
                            "create table owl (\n  -- its name\n\n  name text\n);\n\n\ninsert into owl values ('x');\n");
            assertThat(migration.up().firstLine()).isEqualTo(5);
            assertThat(migration.description()).isEqualTo("all our owls");
            assertThat(migration.facts())
                    .containsEntry("id", "1")
                    .containsEntry("author", "ada")
                    .containsEntry("file", "owls.sql")
                    .containsEntry("validCheckSum", ": 9:1234");
        }

        @Test
        void aRollbackAddedLaterLeavesTheChecksum() {
            String text = "--changeset ada:1\nselect 1;\n\n\n--changeset ada:2\nselect 2;\n";
            folder.with("owls.sql", HEAD + text);
            List<SqlMigration> before = folder.load();
            folder.with("owls.sql", HEAD + text.replace("\n\n\n", "\n\n--rollback select 3;\n\n"));
            List<SqlMigration> after = folder.load();

            assertThat(after)
                    .extracting(SqlMigration::checksum)
                    .isEqualTo(before.stream().map(SqlMigration::checksum).toList());
            assertThat(after.get(0).reversible()).isTrue();
        }

        @Test
        void ignoredLinesAreNoneOfIt() {
            SqlMigration migration = only(
                    """
                    --changeset ada:1
                    select 1;
                    --ignoreLines:1
                    select 2;
                    select 3;
                    --ignoreLines:start
                    --changeset ada:2
                    select 4;
                    --ignoreLines:end
                    select 5;
                    """);

            assertThat(migration.up().text()).isEqualTo("select 1;\n\n\nselect 3;\n\n\n\n\nselect 5;\n");
        }

        @Test
        void blankLinesBeforeAMarkDoNotDrawItIn() {
            SqlMigration migration = only(
                    """
                    --changeset ada:1
                    select 1;

                    --validCheckSum any
                    select 2;

                    --ignoreLines:1
                    select 3;
                    select 4;

                    --rollback select 5;
                    select 6;
                    """);

            assertThat(migration.up().text()).isEqualTo("select 1;\n\n\nselect 2;\n\n\n\nselect 4;\n\n\nselect 6;\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"-changeset ada:1", "--changeset ada", "--changeset", "-rollback drop table owl;"})
        void aMarkThatCannotBeUnderstoodIsRefused(String mark) {
            folder.with("owls.sql", HEAD + "--changeset ada:0\nselect 1;\n" + mark + "\n");

            assertThat(folder.refusal()).hasMessage("owls.sql:4:1: \"" + mark + "\" can't be understood.");
        }

        @Test
        void oneMayBeEmpty() {
            assertThat(only("--changeset ada:1\n--rollback empty\n").up().text())
                    .isEmpty();
        }
    }

    @Nested
    class Rollbacks {

        private Script down(String text) {
            return only("--changeset ada:1\nselect 1;\n" + text).down().orElseThrow();
        }

        @Test
        void theirLinesAreTheDown() {
            Script down =
                    down("--rollback alter table owl\n-- ROLLBACK   drop column age;\n--rollback drop table owl;\n");

            assertThat(down.text())
                    .isEqualTo(" ".repeat(11) + "alter table owl\n" + " ".repeat(14) + "drop column age;\n"
                            + " ".repeat(11) + "drop table owl;\n");
            assertThat(down.firstLine()).isEqualTo(4);
        }

        @Test
        void theyMayStandInAComment() {
            Script down = down("/* liquibase rollback\ndrop table owl;\nselect 2;\n*/\n");

            assertThat(down.text().strip()).isEqualTo("drop table owl;\nselect 2;");
            assertThat(down.firstLine()).isEqualTo(5);
        }

        @ParameterizedTest
        @ValueSource(strings = {"--rollback not required\n", "--rollback empty\n", "--rollback Not required: data\n"})
        void oneMayHaveNothingToDo(String text) {
            assertThat(down(text).text()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "--rollback\n", "--rollback  \n"})
        void withoutOneItCannotBeUndone(String text) {
            assertThat(only("--changeset ada:1\nselect 1;\n" + text).reversible())
                    .isFalse();
        }

        @Test
        void oneMayRunAnotherChangeset() {
            folder.with(
                    "owls.sql",
                    HEAD + "--changeset ada:1\ncreate view owls as select 1;\n--changeset ada:2\ndrop view owls;\n"
                            + "--rollback changesetId:1 changesetAuthor:ada\n");

            assertThat(folder.load().get(1).down().map(Script::text)).contains("create view owls as select 1;\n");
        }

        @Test
        void anotherThatIsNotHereIsTold() {
            SqlMigration migration =
                    only("--changeset ada:2\nselect 1;\n--rollback changesetId:9 changesetAuthor:ada\n");

            assertThat(migration.reversible()).isFalse();
            assertThat(migration.irreversible()).contains("its roll-back is a changeset of another file");
        }
    }

    @Nested
    class Attributes {

        @Test
        void aChangesetMayRunOutsideATransaction() {
            SqlMigration migration =
                    only("--changeset ada:1 runInTransaction:false\nselect 1;\n--rollback select 2;\n");

            assertThat(migration.up().directives().transaction()).isFalse();
            assertThat(migration.down().orElseThrow().directives().transaction())
                    .isFalse();
        }

        @Test
        void oneThatRunsOnChangeIsARepeatableInLine() {
            SqlMigration migration = only("--changeset ada:1 runOnChange:true\nselect 1;\n");

            assertThat(migration.kind()).isEqualTo(MigrationKind.REPEATABLE);
            assertThat(migration.inLine()).isTrue();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                value = {
                    "splitStatements:false~none",
                    "splitStatements:true~''",
                    "endDelimiter:;~''",
                    "endDelimiter:GO~GO",
                    "endDelimiter:/~/",
                    "endDelimiter:$$~$$",
                    "endDelimiter:\\n/~\\n/",
                    "endDelimiter:\\n/$~\\n/",
                    "endDelimiter:\\n/\\s*\\n~\\n/",
                    "endDelimiter:\\n/\\s*\\n|\\n/\\s*$~\\n/",
                    "splitStatements:false endDelimiter:/~none",
                    "rollbackSplitStatements:false~''",
                    "endDelimiter:\"\"~none"
                })
        void aChangesetMayBeCutOtherwise(String attributes, String delimiter) {
            SqlMigration migration = only("--changeset ada:1 " + attributes + "\nselect 1;\n");

            assertThat(migration.up().directives().delimiter().orElse("")).isEqualTo(delimiter);
        }

        @Test
        void aRollbackHasItsOwnCuts() {
            SqlMigration migration = only(
                    """
--changeset ada:1 splitStatements:false rollbackEndDelimiter://
select 1;
--rollback select 2;
""");

            assertThat(migration.up().directives().delimiter()).contains(Directives.UNDIVIDED);
            assertThat(migration.down().orElseThrow().directives().delimiter()).contains("//");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "postgresql|true",
                    "h2,postgresql|true",
                    "\"h2, postgresql\"|true",
                    "PostgreSQL|true",
                    "all|true",
                    "!h2|true",
                    "!h2,!mysql|true",
                    "h2|false",
                    "!postgresql|false",
                    "none|false",
                    "h2,!mysql|false"
                })
        void oneForAnotherDatabaseIsNotThere(String dbms, boolean there) {
            folder.with("owls.sql", HEAD + "--changeset ada:0\n--changeset ada:1 dbms:" + dbms + "\nselect 1;\n");

            assertThat(identities(folder.available("auto", "postgresql", "pg")).contains("owls.sql::1::ada"))
                    .isEqualTo(there);
        }

        @Test
        void contextsAndLabelsDoNotKeepItFromRunning() {
            assertThat(only("--changeset ada:1 context:test labels:\"a,b\" contextFilter:!prod\nselect 1;\n"))
                    .isNotNull();
        }

        @Test
        void oneThatSaysSoIsIgnored() {
            folder.with("owls.sql", HEAD + "--changeset ada:0\n--changeset ada:1 ignore:true\nselect 1;\n");

            assertThat(folder.only().identity()).isEqualTo("owls.sql::0::ada");
        }

        @Test
        void whatMeansLessHereIsToldByName() {
            folder.with(
                    "owls.sql",
                    HEAD
                            + """
                            --changeset ada:1 runAlways:true
                            select 1;
                            --changeset ada:2 failOnError:false
                            --preconditions onFail:MARK_RAN
                            --precondition-sql-check expectedResult:0 select count(*) from owl
                            select 2;
                            --changeset ada:3 runWith:psql
                            --precondition-sql-check expectedResult:0 select count(*) from owl
                            select 3;
                            """);

            assertThat(folder.leftOut())
                    .containsExactly(
                            "owls.sql has preconditions, which aren't checked: ada:2, ada:3",
                            "owls.sql says runAlways; it runs again only when its text changes: ada:1",
                            "owls.sql says failOnError:false; a failure stops the run all the same: ada:2",
                            "owls.sql says runWith; it runs through the driver: ada:3");
            assertThat(folder.load().get(1).up().text()).isEqualTo("select 2;\n");
        }
    }

    @Nested
    class Properties {

        @Test
        void theyAreFilledInHereAndInLaterFiles() {
            folder.with(
                            "a.sql",
                            HEAD + "--property name:bird value:owl\n--property name:bird value:eagle\n"
                                    + "--changeset ada:1\ncreate table ${bird} (${other} integer);\n")
                    .with("b.sql", HEAD + "--changeset ada:2\nselect 1;\n--rollback drop table ${bird};\n");

            assertThat(folder.load().get(0).up().text()).isEqualTo("create table owl (${other} integer);\n");
            assertThat(folder.load().get(1).down().map(Script::text)).contains(" ".repeat(11) + "drop table owl;\n");
        }

        @Test
        void theyMayBeForOneDatabase() {
            folder.with(
                    "a.sql",
                    HEAD + "--property name:now value:sysdate dbms:oracle\n--property name:now value:now() dbms:h2\n"
                            + "--changeset ada:1\nselect ${now};\n");

            SqlMigration migration =
                    (SqlMigration) folder.available("auto", "h2").migrations().get(0);
            assertThat(migration.up().text()).isEqualTo("select now();\n");
        }
    }

    @Nested
    class WithAChangelog {

        private void scripts() {
            folder.with("changes/1.sql", HEAD + "--changeset ada:1\nselect 1;\n")
                    .with("changes/2.sql", HEAD + "--changeset ada:2\nselect 2;\n")
                    .with("plain/owls.sql", "select 3;\n");
        }

        @Test
        void inXmlItsOrderCountsAndItsOwnChangesetsKeepTheirPlace() {
            scripts();
            folder.with(
                    "changelog.xml",
                    """
                    <databaseChangeLog xmlns="x">
                      <property name="bird" value="owl"/>
                      <!-- <include file="changes/0.sql"/> -->
                      <include relativeToChangelogFile="true" file="changes/2.sql"/>
                      <changeSet author="ada" id="table-3"><sql dbms="h2">create table ${bird} (id int)</sql></changeSet>
                      <include file="classpath:db/changelog/changes/1.sql"/>
                      <include file="plain/owls.sql"/>
                    </databaseChangeLog>
                    """);

            assertThat(identities(folder.available("auto", "postgresql")))
                    .containsExactly(
                            "changes/2.sql::2::ada",
                            "changelog.xml::table-3::ada",
                            "changes/1.sql::1::ada",
                            "plain/owls.sql::raw::includeAll");
        }

        @Test
        void inYamlToo() {
            scripts();
            folder.with(
                            "main.yaml",
                            """
databaseChangeLog:
  - include:
      file: sub/second.yml
  - include:
      file: changes/1.sql
  - changeSet:
      id: 3
      author: ada
""")
                    .with(
                            "sub/second.yml",
                            """
databaseChangeLog:
- include:
    relativeToChangelogFile: true
    file: ../changes/2.sql
""");

            assertThat(identities(folder.available("auto")))
                    .containsExactly("changes/2.sql::2::ada", "changes/1.sql::1::ada", "main.yaml::3::ada");
        }

        @Test
        void inJsonToo() {
            scripts();
            folder.with(
                    "main.json",
                    "{\"databaseChangeLog\": [{\"include\": {\"file\": \"changes/2.sql\"}},"
                            + " {\"includeAll\": {\"path\": \"changes/\"}}]}");

            assertThat(identities(folder.available("auto")))
                    .containsExactly("changes/2.sql::2::ada", "changes/1.sql::1::ada");
        }

        @Test
        void whatItDoesNotIncludeIsLeftOutByName() {
            scripts();
            folder.with(
                    "main.yaml",
                    """
databaseChangeLog:
- includeAll:
    path: classpath:db/changelog/changes
- include:
    file: elsewhere/3.sql
""");

            assertThat(identities(folder.available("auto"))).hasSize(2);
            assertThat(folder.leftOut())
                    .containsExactlyInAnyOrder(
                            "main.yaml includes \"elsewhere/3.sql\", which isn't in this location",
                            "plain/owls.sql is not included in a changelog");
        }
    }

    @Test
    void aPlainFileThatNoChangelogIncludesIsNoChange() {
        folder.with("1_owls.sql", "--liquibase formatted sql\n--changeset ada:1\ncreate table owl (id integer);\n")
                .with("1_owls.down.sql", "drop table owl;\n");

        assertThat(folder.available("liquibase").migrations()).hasSize(1);
        assertThat(folder.available("liquibase").leftOut())
                .extracting(file -> file.script())
                .containsExactly("1_owls.down.sql");
    }
}
