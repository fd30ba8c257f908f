package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.cli.Project.Outcome;
import dev.migrator.migration.JavaMigration;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a real database. */
abstract class CommandsContract {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final DatabaseKind kind;
    private final boolean transactional;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private Project project;

    CommandsContract(DatabaseKind kind, boolean transactional) {
        this.kind = kind;
        this.transactional = transactional;
    }

    @BeforeEach
    void begin() {
        database = TestServer.of(kind).freshDatabase();
        project = new Project(folder).creating("0001", "users").creating("0002", "orders");
        project.variable("SPRING_DATASOURCE_URL", database.url())
                .variable("SPRING_DATASOURCE_USERNAME", database.user())
                .variable("SPRING_DATASOURCE_PASSWORD", database.password());
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void migratesAndRollsBack() {
        assertThat(migrator("status", "--exit-code").code()).isEqualTo(1);
        Outcome migrated = migrator("migrate");
        assertThat(migrated.code()).as(migrated.err()).isZero();
        assertThat(migrated.lines())
                .contains("Applied 0001_create_users.sql", "Applied 0002_create_orders.sql")
                .last()
                .asString()
                .startsWith("2 steps in ");
        assertThat(migrator("status", "--exit-code").code()).isZero();
        assertThat(migrator("migrate").out()).startsWith("Nothing to do on ");

        assertThat(migrator("rollback").lines()).contains("Rolled back 0002_create_orders.sql");
        assertThat(migrator("redo", "1").lines())
                .contains("Rolled back 0001_create_users.sql", "Applied 0001_create_users.sql");
        assertThat(migrator("migrate").code()).isZero();
        assertThat(migrator("rollback", "--to", "0").lines()).hasSize(3);
        assertThat(migrator("status").out()).contains("pending (2)");
    }

    @Test
    void provesThatEveryDownUndoesItsUp() {
        Outcome proven = migrator("verify");
        assertThat(proven.code()).as(proven.err()).isZero();
        assertThat(proven.lines()).containsExactly("Proven: 2 migrations of dataSource, each up, down and up again");
        assertThat(migrator("verify", "--json").out()).contains("\"proven\":true", "\"tried\":2");

        project.file("src/main/resources/db/migration/0003_more.sql", "create table more (id integer);\n")
                .file("src/main/resources/db/migration/0003_more.down.sql", "delete from more;\n");
        Outcome refuted = migrator("verify");
        assertThat(refuted.code()).isEqualTo(1);
        assertThat(refuted.lines())
                .contains("0003_more.sql: its down does not undo its up", "  what would mend it:")
                .anyMatch(line -> line.matches("(?i)    drop table \\W?more\\W?;"))
                .last()
                .isEqualTo("Not proven: 1 finding in 3 migrations of dataSource");
        assertThat(migrator("verify", "--json").out())
                .contains("\"version\":\"3\"", "\"problem\":\"its down does not undo its up\"");
        assertThat(migrator("status").out()).contains("pending (3)");
    }

    @Test
    void provesThemElsewhereWhereThatIsSaid() {
        project.variable("MIGRATOR_SHADOW_URL", "jdbc:h2:mem:elsewhere");
        Outcome proven = migrator("verify");
        assertThat(proven.code()).as(proven.err()).isZero();

        project.variable("MIGRATOR_SHADOW_URL", "jdbc:nobody:knows");
        Outcome unknown = migrator("verify");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("migrator.shadow.url").doesNotContain("nobody:knows");
    }

    @Test
    void adoptsWhatAnotherToolRecorded() throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table tasks (id integer primary key)");
            statement.execute("create table schema_migrations (version varchar(128) primary key)");
            statement.execute("insert into schema_migrations values ('20260101000000')");
        }
        project.file(
                        "db/migrations/20260101000000_tasks.sql",
                        "-- migrate:up\ncreate table tasks (id integer primary key);\n-- migrate:down\ndrop table tasks;\n")
                .file(
                        "db/migrations/20260102000000_notes.sql",
                        "-- migrate:up\ncreate table notes (id integer primary key);\n-- migrate:down\ndrop table notes;\n");
        String location = "--locations=filesystem:" + folder.resolve("db/migrations");

        Outcome rehearsed = migrator("adopt", "--dry-run", location);
        assertThat(rehearsed.lines())
                .contains("Would adopt 20260101000000_tasks.sql", "Stays pending: 20260102000000_notes.sql");
        Outcome adopted = migrator("adopt", location, "--json");
        assertThat(adopted.code()).as(adopted.err()).isZero();
        assertThat(adopted.out()).contains("\"written\"", "\"20260101000000_tasks.sql\"");
        assertThat(migrator("migrate", location).lines()).contains("Applied 20260102000000_notes.sql");
        assertThat(migrator("status", "--exit-code", location).code()).isZero();
        assertThat(migrator("rollback", "2", location).lines()).contains("Rolled back 20260101000000_tasks.sql");
    }

    @Test
    void nothingToAdoptIsSaid() {
        Outcome outcome = migrator("adopt");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void showsTheStatusAsATable() {
        migrator("migrate", "--to", "1");
        Outcome status = migrator("status");
        assertThat(status.err()).isEmpty();
        assertThat(status.lines().get(0)).startsWith("dataSource: ").endsWith(", version 1, pending (1)");
        assertThat(status.lines().get(1)).isEmpty();
        assertThat(status.lines().get(2)).matches("version +description +state +when \\(UTC\\) +by +took +reversible");
        assertThat(status.lines().get(3)).matches(" +1 +create users +applied +\\d{4}-\\d\\d-\\d\\d .* ms +yes");
        assertThat(status.lines().get(4)).matches(" +2 +create orders +pending +yes");
        assertThat(status.lines()).hasSize(5);
    }

    @Test
    void printsTheObjectOfTheEndpoint() {
        migrator("migrate", "--to", "1");
        assertThat(migrator("status", "--json").out())
                .startsWith("{\"databases\":{\"dataSource\":{\"database\":\"")
                .contains("\"state\":\"pending\",\"version\":\"1\",\"applied\":[{\"version\":\"1\"")
                .endsWith("\"state\":\"pending\",\"reversible\":true}],\"conflicts\":[],\"lock\":null}}}\n");
    }

    @Test
    void reportsARunAsJson() {
        assertThat(migrator("migrate", "--json").out())
                .startsWith("{\"databases\":{\"dataSource\":{\"command\":\"migrate\"")
                .contains("\"steps\":[{\"version\":\"1\"");
    }

    @Test
    void plansStatementByStatementAndChangesNothing() {
        assertThat(migrator("plan").out())
                .contains("0002_create_orders.sql  up", "  1:1   CREATE TABLE orders (id INT)\n");
        assertThat(migrator("plan", "--json").out()).contains("\"sql\":\"CREATE TABLE users (id INT)\"");
        assertThat(migrator("status").out()).contains("pending (2)");
    }

    @Test
    void rehearsesWhereTheDatabaseCan() {
        Outcome rehearsed = migrator("migrate", "--dry-run");
        assertThat(rehearsed.code()).as(rehearsed.err()).isEqualTo(transactional ? 0 : 2);
        if (transactional) {
            assertThat(rehearsed.out()).contains("Would apply 0001_create_users.sql", "all taken back.");
        } else {
            assertThat(rehearsed.err()).contains("plan");
        }
        assertThat(migrator("status").out()).contains("pending (2)");
    }

    @Test
    void endsWith1WhereARehearsalCannotTryEverything() {
        project.script("0003_outside.sql", "-- migrator:transaction off\nCREATE TABLE outside (id INT);");
        assertThat(migrator("migrate", "--dry-run").code()).isEqualTo(transactional ? 1 : 2);
    }

    @Test
    void endsWith3WhenAMigrationFailsAndSaysWhatStands() {
        project.script("0003_broken.sql", "OOPS;");
        Outcome failed = migrator("migrate");
        assertThat(failed.code()).isEqualTo(3);
        assertThat(failed.err())
                .startsWith("error: ")
                .contains("0003_broken.sql:1:1")
                .doesNotContain("\tat ");
        assertThat(migrator("migrate", "-X").err()).contains("\tat ");
    }

    @Test
    void endsWith4OnAConflictAndRepairSettlesIt() {
        migrator("migrate");
        project.script("0001_create_users.sql", "CREATE TABLE users (id BIGINT);");
        assertThat(migrator("migrate").code()).isEqualTo(4);
        assertThat(migrator("plan").code()).isEqualTo(4);
        Outcome status = migrator("status", "--exit-code");
        assertThat(status.code()).isEqualTo(4);
        assertThat(status.lines()).anyMatch(line -> line.startsWith("changed: \"0001_create_users.sql\""));
        assertThat(migrator("repair").lines()).contains("Accepted 0001_create_users.sql");
        assertThat(migrator("migrate").code()).isZero();
    }

    @Test
    void endsWith1WhereThereIsNoWayBack() {
        project.script("0003_one_way.sql", "CREATE TABLE one_way (id INT);");
        migrator("migrate");
        assertThat(migrator("rollback").code()).isEqualTo(1);
    }

    @Test
    void endsWith5WhileAnotherMigratorIsAtWork() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Migrator other = Migrator.of(MigratorSettings.builder(database.dataSource())
                .locations("filesystem:" + project.path("src/main/resources/db/migration"))
                .javaMigrations(List.of(new Waiting(working, enough)))
                .build());
        Thread thread = new Thread(other::migrate);
        thread.start();
        working.await();
        Outcome refused = migrator("migrate", "--set", "migrator.lock.wait=0s");
        enough.countDown();
        thread.join();
        assertThat(refused.code()).as(refused.err()).isEqualTo(5);
    }

    @Test
    void baselineAndMarkRecordWithoutRunning() {
        assertThat(migrator("baseline", "1").code()).isZero();
        assertThat(migrator("mark", "2", "applied").lines()).contains("Marked as applied: 0002_create_orders.sql");
        assertThat(migrator("status", "--exit-code").code()).isZero();
        assertThat(migrator("mark", "2", "pending").code()).isZero();
        assertThat(migrator("status").out()).contains("pending (1)");
        assertThat(migrator("mark", "2", "done").code()).isEqualTo(2);
    }

    @Test
    void waitsUntilTheDatabaseAnswersAndUntilNothingIsPending() {
        assertThat(migrator("wait").out()).isEqualTo("dataSource: answers\n");
        assertThat(migrator("wait", "--migrated", "--timeout", "0s").code()).isEqualTo(1);
        migrator("migrate");
        assertThat(migrator("wait", "--migrated").code()).isZero();
    }

    private Outcome migrator(String... arguments) {
        return project.migrator(arguments);
    }

    private record Waiting(CountDownLatch working, CountDownLatch enough) implements JavaMigration {

        @Override
        public String version() {
            return "0.5";
        }

        @Override
        public String description() {
            return "wait";
        }

        @Override
        public void up(Connection connection) {
            working.countDown();
            try {
                enough.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void down(Connection connection) {}
    }
}
