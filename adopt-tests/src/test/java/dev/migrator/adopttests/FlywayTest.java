package dev.migrator.adopttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.AdoptionReport;
import dev.migrator.LockNotObtainedException;
import dev.migrator.Migrator;
import dev.migrator.adopt.AdoptionRefusedException;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.MigrationStatus;
import dev.migrator.testdatabases.DatabaseKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Flyway itself migrates; what it leaves is taken over. */
class FlywayTest {

    private static final String HISTORY = "flyway_schema_history";

    private static FluentConfiguration flyway(Site site) {
        return Flyway.configure()
                .dataSource(
                        site.database().url(),
                        site.database().user(),
                        site.database().password())
                .locations("filesystem:" + site.folder());
    }

    private static Site folder(DatabaseKind kind) throws Exception {
        return new Site(kind)
                .script("V1__create_users.sql", "create table users (id integer primary key, name varchar(100));")
                .script(
                        "V1_2__first_users.sql",
                        "insert into users (id, name) values (1, 'Åda');",
                        "",
                        "insert into users (id, name) values (2, 'Grace');")
                .script("V2__create_orders.sql", "create table orders (id integer primary key);")
                .script(
                        "R__user_names.sql",
                        "drop view if exists user_names;",
                        "create view user_names as select name from users;");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4", "MYSQL_8", "H2", "SQLITE"})
    void whatItAppliedIsTakenOverAndTheNextMigrationRuns(DatabaseKind kind) throws Exception {
        try (Site site = folder(kind)) {
            // Line ends and a byte-order mark are left out of its checksums.
            Path second = site.folder().resolve("V2__create_orders.sql");
            Files.writeString(second, "\uFEFF" + Files.readString(second).replace("\n", "\r\n"));
            flyway(site).load().migrate();
            String table = kind == DatabaseKind.H2 ? "\"" + HISTORY + "\"" : HISTORY;
            List<String> before = site.rows(table);
            Migrator migrator = site.migrator();

            AdoptionReport report = migrator.adopt();

            assertThat(report.tool()).isEqualTo("Flyway");
            assertThat(report.adopted())
                    .extracting(AdoptionReport.Adopted::identity)
                    .containsExactly("1", "1.2", "2", "R:user names");
            assertThat(report.adopted())
                    .allSatisfy(one -> assertThat(one.appliedAt()).isPresent());
            assertThat(report.notes()).isEmpty();
            assertThat(report.pending()).isEmpty();
            assertThat(migrator.status().status().state()).isEqualTo(DatabaseState.CURRENT);
            site.script("V3__add_city.sql", "alter table users add city varchar(100);");
            assertThat(migrator.migrate().steps())
                    .extracting(step -> step.identity())
                    .containsExactly("3");
            assertThat(site.rows("users")).hasSize(2);
            assertThat(site.rows(table)).isEqualTo(before);
        }
    }

    @Test
    void itsBaselineIsOurs() throws Exception {
        try (Site site = folder(DatabaseKind.POSTGRESQL_18)) {
            site.execute("create table users (id integer primary key, name varchar(100))");
            flyway(site).baselineVersion("1.2").load().baseline();
            flyway(site).load().migrate();

            AdoptionReport report = site.migrator().adopt();

            assertThat(report.adopted())
                    .extracting(AdoptionReport.Adopted::identity)
                    .containsExactly("1.2", "2", "R:user names");
            assertThat(site.migrator().status().status().state()).isEqualTo(DatabaseState.CURRENT);
            assertThat(site.migrator().status().status().version()).contains("2");
        }
    }

    @Test
    void anEditedFileStopsItAndAnEditedRepeatableRunsAgain() throws Exception {
        try (Site site = folder(DatabaseKind.SQLITE)) {
            flyway(site).load().migrate();
            site.script("V1__create_users.sql", "create table users (id integer primary key);");

            assertThatThrownBy(() -> site.migrator().adopt())
                    .isInstanceOf(AdoptionRefusedException.class)
                    .hasMessageContaining("version 1 (V1__create_users.sql) was edited after it was applied (CRC-32");

            site.script("V1__create_users.sql", "create table users (id integer primary key, name varchar(100));")
                    .script(
                            "R__user_names.sql",
                            "drop view if exists user_names;",
                            "create view user_names as select id, name from users;");
            AdoptionReport report = site.migrator().adopt();
            assertThat(report.pending()).containsExactly("R__user_names.sql");
            assertThat(site.migrator().migrate().steps()).hasSize(1);
        }
    }

    @Test
    void aFailedMigrationStopsIt() throws Exception {
        try (Site site = folder(DatabaseKind.MARIADB_11_4)) {
            site.script(
                    "V3__half.sql", "create table half (id integer primary key);", "insert into nowhere values (1);");
            assertThatThrownBy(() -> flyway(site).load().migrate()).isInstanceOf(FlywayException.class);

            assertThatThrownBy(() -> site.migrator().adopt())
                    .isInstanceOf(AdoptionRefusedException.class)
                    .hasMessageContaining("version 3 (V3__half.sql) failed or is half applied");
        }
    }

    @Test
    void aRunOfItAfterwardsIsAConflict() throws Exception {
        try (Site site = folder(DatabaseKind.H2)) {
            flyway(site).load().migrate();
            site.migrator().adopt();
            site.script("V3__add_city.sql", "alter table users add city varchar(100);");
            flyway(site).load().migrate();

            assertThat(site.migrator().status().status().state()).isEqualTo(DatabaseState.CONFLICT);
            assertThat(site.migrator().adopt().adopted())
                    .extracting(AdoptionReport.Adopted::identity)
                    .containsExactly("3");
            assertThat(site.migrator().status().status().applied())
                    .extracting(MigrationStatus::identity)
                    .containsExactly("1", "1.2", "2", "R:user names", "3");
            assertThat(site.migrator().status().status().state()).isEqualTo(DatabaseState.CURRENT);
        }
    }

    /** A migration that asks which advisory locks there are while Flyway holds its own. */
    @Test
    void itsLockIsTheOneWeTake() throws Exception {
        try (Site site = folder(DatabaseKind.POSTGRESQL_18)) {
            site.script(
                    "V0__locks.sql",
                    "create table locks as select (classid::bigint << 32) + objid::bigint as key from pg_locks"
                            + " where locktype = 'advisory' and objsubid = 1;");
            flyway(site).load().migrate();
            try (Connection connection = site.database().dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                try (ResultSet held = statement.executeQuery("select pg_advisory_lock(key) from locks")) {
                    assertThat(held.next()).isTrue();
                }

                assertThatThrownBy(() -> site.migrator(settings -> settings.lockWait(Duration.ofMillis(50)))
                                .adopt())
                        .isInstanceOf(LockNotObtainedException.class)
                        .hasMessageContaining("Flyway's own lock");
            }
        }
    }
}
