package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.adopt.AdoptionRefusedException;
import dev.migrator.adopt.OtherToolException;
import dev.migrator.migration.Conflict;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.ConflictKind;
import dev.migrator.plan.Command;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.DatabaseStatus;
import dev.migrator.plan.MigrationStatus;
import dev.migrator.testdatabases.DatabaseKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases as other tools left them are taken over as they are. */
class AdoptionTest {

    static Stream<Arguments> labs() {
        return Stream.of(
                        "dbmate",
                        "prisma",
                        "drizzle-0",
                        "drizzle-1",
                        "node-pg-migrate",
                        "golang-migrate",
                        "goose",
                        "sql-migrate",
                        "diesel")
                .flatMap(tool -> Stream.of(DatabaseKind.POSTGRESQL_18, DatabaseKind.MARIADB_11_4, DatabaseKind.SQLITE)
                        .filter(kind -> !tool.equals("node-pg-migrate") || kind == DatabaseKind.POSTGRESQL_18)
                        .map(kind -> Arguments.of(tool, kind)));
    }

    private static List<String> identities(List<MigrationStatus> migrations) {
        return migrations.stream().map(MigrationStatus::identity).toList();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everythingAppliedIsTakenOverAndTheNextMigrationRuns(String tool, DatabaseKind kind) throws Exception {
        try (OtherToolLab lab = OtherToolLab.of(tool, kind)) {
            List<String> before = lab.tableContents();
            Migrator migrator = lab.play().migrator();

            AdoptionReport report = migrator.adopt();

            assertThat(report.written()).isTrue();
            assertThat(report.adopted())
                    .extracting(AdoptionReport.Adopted::identity)
                    .containsExactlyElementsOf(lab.applied());
            assertThat(report.pending()).isEmpty();
            DatabaseStatus status = migrator.status().status();
            assertThat(status.state()).isEqualTo(DatabaseState.CURRENT);
            assertThat(identities(status.applied())).isEqualTo(lab.applied());
            lab.addNext();
            assertThat(migrator.migrate().steps())
                    .extracting(step -> step.identity())
                    .containsExactly(lab.next());
            assertThat(lab.play().query("select city from users")).containsExactly("null");
            assertThat(migrator.status().status().state()).isEqualTo(DatabaseState.CURRENT);
            assertThat(lab.tableContents()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void planningAnAdoptionTellsTheSameAndChangesNothing(String tool, DatabaseKind kind) throws Exception {
        try (OtherToolLab lab = OtherToolLab.of(tool, kind)) {
            lab.addNext();
            Migrator migrator = lab.play().migrator();

            AdoptionReport plan = migrator.planAdoption();

            assertThat(plan.written()).isFalse();
            assertThat(plan.pending()).hasSize(1);
            assertThat(lab.play().exists("migrations")).isFalse();
            assertThat(migrator.adopt().adopted()).isEqualTo(plan.adopted());
        }
    }

    @Test
    void timesAndDownsComeAlong() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("goose", DatabaseKind.POSTGRESQL_18)) {
            lab.play().execute("update goose_db_version set tstamp = '2026-02-03 04:05:06'");
            Migrator migrator = lab.play().migrator();
            migrator.adopt();

            assertThat(lab.play().history())
                    .containsExactly("1 versioned up adopt done 0 0", "2 versioned up adopt done 0 0");
            assertThat(lab.play().query("select distinct extract(year from started_at) from migrations where id > 1"))
                    .containsExactly("2026");
            migrator.rollback(1);
            assertThat(lab.play().exists("orders")).isFalse();
            assertThat(identities(migrator.status().status().pending())).containsExactly("2");
        }
    }

    @Test
    void theSecondTimeThereIsNothingLeft() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("dbmate", DatabaseKind.SQLITE)) {
            lab.play().migrator().adopt();

            AdoptionReport again = lab.play().migrator().adopt();

            assertThat(again.adopted()).isEmpty();
            assertThat(again.written()).isFalse();
        }
    }

    @Test
    void aLaterRunOfTheOtherToolIsAConflictUntilItIsAdoptedToo() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("dbmate", DatabaseKind.POSTGRESQL_18)) {
            Migrator migrator = lab.play().migrator();
            migrator.adopt();
            lab.addNext();
            lab.play()
                    .execute(
                            "alter table users add city varchar(100)",
                            "insert into schema_migrations values ('20260103120000')");

            assertThat(migrator.status().status().conflicts())
                    .extracting(Conflict::kind)
                    .containsExactly(ConflictKind.OTHER_TOOL);
            assertThatThrownBy(migrator::migrate)
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("dbmate has run since")
                    .hasMessageContaining("public.schema_migrations");
            assertThat(migrator.adopt().adopted())
                    .extracting(AdoptionReport.Adopted::identity)
                    .containsExactly("20260103120000");
            assertThat(migrator.migrate().steps()).isEmpty();
        }
    }

    @Test
    void rowsThatMeanNothingNewAreRememberedByTheNextAdoption() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("goose", DatabaseKind.POSTGRESQL_18)) {
            Migrator migrator = lab.play().migrator();
            migrator.adopt();
            lab.play()
                    .execute(
                            "insert into goose_db_version (version_id, is_applied) values (2, false)",
                            "insert into goose_db_version (version_id, is_applied) values (2, true)");
            assertThat(migrator.status().status().state()).isEqualTo(DatabaseState.CONFLICT);

            AdoptionReport again = migrator.adopt();

            assertThat(again.adopted()).isEmpty();
            assertThat(again.written()).isTrue();
            assertThat(migrator.status().status().state()).isEqualTo(DatabaseState.CURRENT);
            migrator.rollback(1);
            assertThat(lab.play().exists("orders")).isFalse();
        }
    }

    @Test
    void whatTheOtherToolUndidAltogetherIsSettledByMarksAndOneMoreAdoption() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("goose", DatabaseKind.POSTGRESQL_18)) {
            Migrator migrator = lab.play().migrator();
            migrator.adopt();
            lab.play()
                    .execute(
                            "delete from goose_db_version where version_id > 0",
                            "drop table orders",
                            "drop table users");
            assertThatThrownBy(migrator::adopt).isInstanceOf(AdoptionRefusedException.class);
            migrator.run(Command.markPending("2"));
            migrator.run(Command.markPending("1"));
            assertThat(migrator.status().status().state()).isEqualTo(DatabaseState.CONFLICT);

            assertThat(migrator.adopt().written()).isTrue();

            assertThat(migrator.migrate().steps()).hasSize(2);
        }
    }

    @Test
    void whatWasDismissedIsNotAskedForAgain() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("goose", DatabaseKind.POSTGRESQL_18)) {
            Migrator migrator = lab.play().migrator();
            migrator.adopt();
            Files.delete(lab.play().folder().resolve("00001_create_users.sql"));
            lab.play().execute("delete from goose_db_version where version_id = 1");
            migrator.run(Command.repair());

            migrator.adopt();

            assertThat(migrator.status().status().state()).isEqualTo(DatabaseState.CURRENT);
        }
    }

    @Test
    void oneMoreAdoptionAcceptsNoEdit() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("goose", DatabaseKind.POSTGRESQL_18)) {
            Migrator migrator = lab.play().migrator();
            migrator.adopt();
            Path newest = lab.play().folder().resolve("00002_create_orders.sql");
            Files.writeString(newest, "\n-- edited\n", StandardOpenOption.APPEND);
            lab.play().execute("insert into goose_db_version (version_id, is_applied) values (2, true)");

            migrator.adopt();

            assertThat(migrator.status().status().conflicts())
                    .extracting(Conflict::kind)
                    .containsExactly(ConflictKind.CHANGED);
        }
    }

    @Test
    void theOtherToolsTableMayBeDroppedAfterwards() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("diesel", DatabaseKind.POSTGRESQL_18)) {
            lab.play().migrator().adopt();
            lab.play().execute("drop table __diesel_schema_migrations");

            assertThat(lab.play().migrator().status().status().state()).isEqualTo(DatabaseState.CURRENT);
        }
    }

    @Test
    void editedFilesMissingFilesAndFailedRowsStopItAllAtOnce() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("prisma", DatabaseKind.POSTGRESQL_18)) {
            Path first = lab.play().folder().resolve("20260101120000_create_users/migration.sql");
            Files.writeString(first, Files.readString(first) + "-- edited\n");
            lab.play()
                    .execute(
                            "insert into _prisma_migrations (id, checksum, finished_at, migration_name) values ('a', 'b',"
                                    + " now(), '20260103000000_gone')",
                            "insert into _prisma_migrations (id, checksum, migration_name, logs) values ('c', 'd',"
                                    + " '20260104000000_half', 'no such table')");

            assertThatThrownBy(() -> lab.play().migrator().adopt())
                    .isInstanceOf(AdoptionRefusedException.class)
                    .hasMessageContaining("20260101120000_create_users was edited after it was applied (SHA-256")
                    .hasMessageContaining("20260103000000_gone is applied, but there is no such file here")
                    .hasMessageContaining("20260104000000_half failed or is half applied (no such table)")
                    .hasMessageEndingWith("Nothing was changed.");
            assertThat(lab.play().exists("migrations")).isFalse();
        }
    }

    @Test
    void lineEndsOfACheckoutAreNoEdit() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("prisma", DatabaseKind.SQLITE)) {
            Path first = lab.play().folder().resolve("20260101120000_create_users/migration.sql");
            Files.writeString(first, Files.readString(first).replace("\n", "\r\n"));

            assertThat(lab.play().migrator().adopt().adopted()).hasSize(2);
        }
    }

    @Test
    void aDirtyVersionStopsIt() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("golang-migrate", DatabaseKind.MARIADB_11_4)) {
            lab.play().execute("update schema_migrations set dirty = true");

            assertThatThrownBy(() -> lab.play().migrator().adopt())
                    .isInstanceOf(AdoptionRefusedException.class)
                    .hasMessageContaining("version 2 failed or is half applied");
            assertThat(lab.play().exists("migrations")).isFalse();
        }
    }

    @Test
    void aRowThatIsThereTwiceStopsIt() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("drizzle-0", DatabaseKind.SQLITE)) {
            lab.play().execute("insert into __drizzle_migrations select * from __drizzle_migrations limit 1");

            assertThatThrownBy(() -> lab.play().migrator().adopt())
                    .isInstanceOf(AdoptionRefusedException.class)
                    .hasMessageContaining("0000_create_users is recorded as applied twice");
        }
    }

    @Test
    void whatDrizzleSkippedIsToldAndStaysPending() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("drizzle-0", DatabaseKind.POSTGRESQL_18)) {
            lab.play().execute("delete from drizzle.__drizzle_migrations where id = 1");

            AdoptionReport report = lab.play().migrator().adopt();

            assertThat(report.pending()).containsExactly("0000_create_users.sql");
            assertThat(report.notes())
                    .anySatisfy(note ->
                            assertThat(note).contains("0000_create_users.sql").contains("never ran"));
            assertThat(lab.play().migrator().status().status().conflicts())
                    .extracting(Conflict::kind)
                    .containsExactly(ConflictKind.OUT_OF_ORDER);
        }
    }

    @Test
    void withoutAnyTableThereIsNothingToAdopt() throws Exception {
        try (Playground play = new Playground(DatabaseKind.H2)) {
            play.usersOrdersAdmin();

            assertThatThrownBy(() -> play.migrator().adopt())
                    .isInstanceOf(OtherToolException.class)
                    .hasMessageContaining("no history table of another tool in \"PUBLIC\"");
        }
    }

    @Test
    void twoToolsTablesAtOnceAreNamed() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("dbmate", DatabaseKind.POSTGRESQL_18)) {
            lab.play().execute("create table pgmigrations (id integer, name varchar(255), run_on timestamp)");

            assertThatThrownBy(() -> lab.play().migrator().adopt())
                    .isInstanceOf(OtherToolException.class)
                    .hasMessageContaining("\"public.schema_migrations\" (dbmate)")
                    .hasMessageContaining("\"public.pgmigrations\" (node-pg-migrate)");
            assertThat(lab.play().migrator().adopt("schema_migrations").adopted())
                    .hasSize(2);
        }
    }

    @Test
    void aTableOfTheNameWithOtherColumnsIsNoHistory() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("goose", DatabaseKind.SQLITE)) {
            lab.play().execute("alter table goose_db_version rename column tstamp to at");

            assertThatThrownBy(() -> lab.play().migrator().adopt())
                    .isInstanceOf(OtherToolException.class)
                    .hasMessageContaining("(at, id, is_applied, version_id) are those of no tool known here");
            assertThatThrownBy(() -> lab.play().migrator().adopt("users"))
                    .isInstanceOf(OtherToolException.class)
                    .hasMessageContaining("(id, name) are those of no tool known here");
            assertThatThrownBy(() -> lab.play().migrator().adopt("nowhere"))
                    .isInstanceOf(OtherToolException.class)
                    .hasMessageContaining("There is no table \"nowhere\"");
        }
    }

    @Test
    void aFolderOfAnotherLayoutIsRefused() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("dbmate", DatabaseKind.POSTGRESQL_18);
                OtherToolLab other = OtherToolLab.of("goose", DatabaseKind.SQLITE)) {
            Migrator migrator = lab.play()
                    .migrator(settings ->
                            settings.locations("filesystem:" + other.play().folder()));

            assertThatThrownBy(migrator::adopt)
                    .isInstanceOf(OtherToolException.class)
                    .hasMessageContaining("\"public.schema_migrations\" (dbmate)")
                    .hasMessageContaining("the scripts here have the layout goose");
        }
    }

    @Test
    void aTableOfAnotherNameIsFoundByIt() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("diesel", DatabaseKind.POSTGRESQL_18)) {
            lab.play()
                    .execute(
                            "create schema \"Old One\"",
                            "alter table __diesel_schema_migrations set schema \"Old One\"",
                            "alter table \"Old One\".__diesel_schema_migrations rename to \"Done So Far\"");

            assertThat(lab.play().migrator().adopt("Old One.Done So Far").adopted())
                    .hasSize(2);
            assertThat(lab.play().migrator().status().status().state()).isEqualTo(DatabaseState.CURRENT);
        }
    }

    @Test
    void aHistoryThatBeganWithoutTheOtherToolsIsNotMixedWithIt() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("dbmate", DatabaseKind.SQLITE)) {
            lab.play().migrator().run(Command.baseline("20260101120000"));

            assertThatThrownBy(() -> lab.play().migrator().adopt())
                    .isInstanceOf(AdoptionRefusedException.class)
                    .hasMessageContaining("has rows already");
        }
    }

    @Test
    void theOtherToolsOwnLockIsWaitedFor() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("prisma", DatabaseKind.POSTGRESQL_18);
                Connection prisma = lab.play().database().dataSource().getConnection();
                Statement statement = prisma.createStatement()) {
            statement.execute("select pg_advisory_lock(72707369)");
            Migrator migrator = lab.play().migrator(settings -> settings.lockWait(Duration.ofMillis(100)));

            assertThatThrownBy(migrator::adopt)
                    .isInstanceOf(LockNotObtainedException.class)
                    .hasMessageContaining("Prisma's own lock on \"public._prisma_migrations\", held by ")
                    .hasMessageContaining("process ");
            statement.execute("select pg_advisory_unlock(72707369)");
            assertThat(migrator.adopt().written()).isTrue();
            statement.execute("select pg_advisory_lock(72707369)");
        }
    }

    @Test
    void aNamedLockIsWaitedForToo() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("prisma", DatabaseKind.MARIADB_11_4);
                Connection prisma = lab.play().database().dataSource().getConnection();
                Statement statement = prisma.createStatement()) {
            statement.execute("select get_lock('prisma_migrate', 0)");
            Migrator migrator = lab.play().migrator(settings -> settings.lockWait(Duration.ofMillis(100)));

            assertThatThrownBy(migrator::adopt).isInstanceOf(LockNotObtainedException.class);
        }
    }

    @Test
    void migratingBeginsWithItWhereTheSettingsSaySo() throws Exception {
        try (OtherToolLab lab = OtherToolLab.of("sql-migrate", DatabaseKind.POSTGRESQL_18)) {
            lab.addNext();
            Migrator migrator = lab.play().migrator(settings -> settings.adopt(true));

            assertThat(migrator.migrate().steps())
                    .extracting(step -> step.identity())
                    .containsExactly(lab.next());
            assertThat(migrator.migrate().steps()).isEmpty();
            assertThat(migrator.status().status().applied())
                    .extracting(MigrationStatus::appliedAt)
                    .element(0)
                    .isEqualTo(Optional.of(Instant.parse("2026-11-22T15:52:06Z")));
        }
    }

    @Test
    void migratingIsAPlainStartWithoutAnotherTool() throws Exception {
        try (Playground play = new Playground(DatabaseKind.H2)) {
            play.usersOrdersAdmin();

            assertThat(play.migrator(settings -> settings.adopt(true)).migrate().steps())
                    .hasSize(3);
        }
    }
}
