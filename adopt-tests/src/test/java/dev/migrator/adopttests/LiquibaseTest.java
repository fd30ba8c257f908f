package dev.migrator.adopttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.AdoptionReport;
import dev.migrator.LockNotObtainedException;
import dev.migrator.Migrator;
import dev.migrator.adopt.AdoptionRefusedException;
import dev.migrator.plan.DatabaseState;
import dev.migrator.testdatabases.DatabaseKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Liquibase itself migrates; what it leaves is taken over. */
class LiquibaseTest {

    private static void update(Site site) throws Exception {
        Connection connection = site.database().dataSource().getConnection();
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
            try (Liquibase liquibase =
                    new Liquibase("changes.sql", new DirectoryResourceAccessor(site.folder()), database)) {
                liquibase.update(new Contexts());
            }
        });
    }

    private static Site folder(DatabaseKind kind) throws Exception {
        return new Site(kind)
                .script(
                        "changes.sql",
                        "--liquibase formatted sql",
                        "",
                        "--changeset ada:1",
                        "-- the first table",
                        "create table users (",
                        "  id integer primary key,",
                        "  name varchar(100)",
                        ");",
                        "--rollback drop table users;",
                        "",
                        "--changeset grace:2 splitStatements:true",
                        "--comment two of them",
                        "insert into users (id, name) values (1, 'Ada');",
                        "insert into users (id, name) values (2, 'it''s Åda'); -- at the end",
                        "--rollback delete from users;",
                        "",
                        "--changeset ada:orders runInTransaction:false",
                        "create table orders (id integer primary key);");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4", "MYSQL_8", "H2", "SQLITE"})
    void whatItAppliedIsTakenOverAndTheNextMigrationRuns(DatabaseKind kind) throws Exception {
        try (Site site = folder(kind)) {
            update(site);
            List<String> before = site.rows("DATABASECHANGELOG");
            List<String> lockBefore = site.rows("DATABASECHANGELOGLOCK");
            Migrator migrator = site.migrator();

            AdoptionReport report = migrator.adopt();

            assertThat(report.tool()).isEqualTo("Liquibase");
            assertThat(report.adopted())
                    .extracting(AdoptionReport.Adopted::identity)
                    .containsExactly("changes.sql::1::ada", "changes.sql::2::grace", "changes.sql::orders::ada");
            assertThat(report.notes()).isEmpty();
            assertThat(migrator.status().status().state()).isEqualTo(DatabaseState.CURRENT);
            Path changes = site.folder().resolve("changes.sql");
            Files.writeString(
                    changes,
                    Files.readString(changes) + "\n--changeset ada:city\nalter table users add city varchar(100);\n");
            assertThat(migrator.migrate().steps())
                    .extracting(step -> step.identity())
                    .containsExactly("changes.sql::city::ada");
            assertThat(site.rows("DATABASECHANGELOG")).isEqualTo(before);
            assertThat(site.rows("DATABASECHANGELOGLOCK")).isEqualTo(lockBefore);
        }
    }

    @Test
    void anEditedChangesetStopsIt() throws Exception {
        try (Site site = folder(DatabaseKind.H2)) {
            update(site);
            Path changes = site.folder().resolve("changes.sql");
            Files.writeString(changes, Files.readString(changes).replace("varchar(100)", "varchar(200)"));

            assertThatThrownBy(() -> site.migrator().adopt())
                    .isInstanceOf(AdoptionRefusedException.class)
                    .hasMessageContaining("changes.sql::1::ada was edited after it was applied (MD5 9:");
        }
    }

    @Test
    void blanksAreNoEditAndForgottenSumsAreTold() throws Exception {
        try (Site site = folder(DatabaseKind.POSTGRESQL_18)) {
            update(site);
            site.execute("update databasechangelog set md5sum = null where id = '2'");
            site.execute(
                    "update databasechangelog set md5sum = '8:d41d8cd98f00b204e9800998ecf8427e' where id = 'orders'");
            Path changes = site.folder().resolve("changes.sql");
            Files.writeString(changes, Files.readString(changes).replace("  name", "\tname   "));

            assertThat(site.migrator().adopt().notes())
                    .containsExactlyInAnyOrder(
                            "the tool kept no checksum of it: 1 not checked for edits",
                            "the MD5 is of an earlier release of the tool: 1 not checked for edits");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4", "H2", "SQLITE"})
    void itsLockIsWaitedForAndItsHolderNamed(DatabaseKind kind) throws Exception {
        try (Site site = folder(kind)) {
            update(site);
            site.execute("update DATABASECHANGELOGLOCK set LOCKED = "
                    + (kind == DatabaseKind.SQLITE || kind == DatabaseKind.MARIADB_11_4 ? "1" : "true")
                    + ", LOCKEDBY = 'build-7 (10.0.0.7)'");

            assertThatThrownBy(() -> site.migrator(settings -> settings.lockWait(Duration.ofMillis(50)))
                            .adopt())
                    .isInstanceOf(LockNotObtainedException.class)
                    .hasMessageContaining("held by build-7 (10.0.0.7)");
            assertThat(site.rows("DATABASECHANGELOGLOCK"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("build-7");
        }
    }
}
