package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.dialect.MigratorLock;
import dev.migrator.migration.ConflictException;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What SIGTERM does to a process that migrates. */
@Timeout(120)
class ShutdownTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private Playground play;

    @BeforeEach
    void open() throws IOException {
        play = new Playground(DatabaseKind.POSTGRESQL_18);
    }

    @AfterEach
    void close() throws IOException {
        play.close();
    }

    /** Asks the process to end once it has said something; returns all that it said. */
    private static List<String> terminate(Process process, String after, Moment before) throws Exception {
        List<String> said = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null) {
                said.add(line);
                if (line.equals(after)) {
                    before.await();
                    // Ending it by its own object would close what it still has to say.
                    process.toHandle().destroy();
                }
                line = output.readLine();
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    private interface Moment {
        void await() throws Exception;
    }

    /** The server works on the statement that sleeps. */
    private void sleeping() throws SQLException {
        play.execute("do $$ begin while not exists (select from pg_stat_activity where datname = current_database()"
                + " and wait_event = 'PgSleep' and pid <> pg_backend_pid()) loop"
                + " perform pg_sleep(0.05); perform pg_stat_clear_snapshot(); end loop; end $$");
    }

    private List<String> locks() throws SQLException {
        return play.query("select pid from pg_locks where locktype = 'advisory'");
    }

    @Test
    void whoWaitsForTheLockStopsAtOnce() throws Exception {
        play.usersOrdersAdmin();
        try (Session holder = Session.open(play.settings(settings -> {}))) {
            MigratorLock lock = holder.lock();
            assertThat(lock.tryAcquire(holder.connection())).isTrue();

            List<String> said = terminate(MigrateInChild.start(play, LONG), "waiting for the lock", () -> {});

            // Who stops at once may be faster than who says that it was asked to.
            assertThat(said)
                    .contains("stopping")
                    .anyMatch(line -> line.startsWith("stopped: Stopped"))
                    .anyMatch(line -> line.startsWith("failed: Stopped"));
            lock.release(holder.connection());
        }
        assertThat(play.exists("users")).isFalse();
    }

    @Test
    void theStatementAtHandIsFinishedWithinTheGraceAndTheRestIsLeftForLater() throws Exception {
        play.script(
                        "1_t.sql",
                        "-- migrator:transaction off",
                        "create table t (id integer);",
                        "select pg_sleep(2);",
                        "create table u (id integer);")
                .script("2_v.sql", "create table v (id integer);");

        List<String> said = terminate(MigrateInChild.start(play, LONG), "executed 1:2", this::sleeping);

        assertThat(said).contains("executed 1:3").anyMatch(line -> line.startsWith("stopped: Stopped in \"1_t.sql\""));
        assertThat(said).last().asString().startsWith("failed: Stopped");
        assertThat(locks()).isEmpty();
        assertThat(play.history()).containsExactly("1 versioned up run running 2 3");
        assertThat(play.migrator().migrate().steps()).hasSize(2);
    }

    /** What a routine has done nothing tells, but this one was never sent. */
    @Test
    void whoStopsBetweenTwoStatementsLeavesNoDoubtAboutTheNext() throws Exception {
        play.script(
                "1_t.sql",
                "-- migrator:transaction off",
                "create table t (id integer);",
                "create procedure fill() language sql as 'insert into t values (1)';",
                "select pg_sleep(2);",
                "call fill();");

        List<String> said = terminate(MigrateInChild.start(play, LONG), "executed 1:3", this::sleeping);

        assertThat(said).contains("executed 1:4").doesNotContain("executed 1:5");
        assertThat(play.history()).containsExactly("1 versioned up run running 3 4");
        assertThat(play.migrator().migrate().steps()).hasSize(1);
        assertThat(play.query("select id from t")).containsExactly("1");
    }

    @Test
    void theStatementAtHandIsCancelledAfterTheGrace() throws Exception {
        play.script(
                "1_t.sql",
                "-- migrator:transaction off",
                "create table t (id integer);",
                "select pg_sleep(60);",
                "create table u (id integer);");

        List<String> said =
                terminate(MigrateInChild.start(play, Duration.ofMillis(300)), "executed 1:2", this::sleeping);

        assertThat(said).anyMatch(line -> line.startsWith("stopped: "));
        assertThat(said).last().asString().startsWith("failed: ");
        assertThat(locks()).isEmpty();
        assertThat(play.query("select statements_done from migrations where version = '1'"))
                .containsExactly("1");
    }

    /** It may have committed on its way, which nothing tells. */
    @Test
    void whoCancelsARoutineSaysThatAPersonHasToDecide() throws Exception {
        play.script(
                "1_t.sql",
                "-- migrator:transaction off",
                "create procedure slow() language plpgsql as $$ begin perform pg_sleep(60); end $$;",
                "call slow();");

        List<String> said =
                terminate(MigrateInChild.start(play, Duration.ofMillis(300)), "executed 1:2", this::sleeping);

        assertThat(said)
                .last()
                .asString()
                .startsWith("failed: Stopped in \"1_t.sql\"")
                .contains("1 of its 2 statements are done", "--in-doubt applied")
                .doesNotContain("goes on there");
        assertThatThrownBy(() -> play.migrator().migrate())
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("nothing in the database tells which");
    }

    @Test
    void rowsOfACopyAreCancelledToo() throws Exception {
        play.script(
                "1_t.sql",
                "create table t (id integer);",
                "create function sleep() returns trigger language plpgsql as",
                "$$ begin perform pg_sleep(60); return new; end $$;",
                "create trigger slow before insert on t for each row execute function sleep();",
                "copy t from stdin;",
                "1",
                "\\.");

        List<String> said =
                terminate(MigrateInChild.start(play, Duration.ofMillis(300)), "executed 1:4", this::sleeping);

        assertThat(said).anyMatch(line -> line.startsWith("stopped: Stopped in \"1_t.sql\""));
        assertThat(locks()).isEmpty();
        assertThat(play.exists("t")).isFalse();
    }

    @Test
    void aStatementThatDoesNotHeedItKeepsTheLockAndThatIsSaid() throws Exception {
        play.script(
                "1_t.sql",
                "-- migrator:transaction off",
                "create table t (id integer);",
                "do $$ begin perform pg_sleep(60); exception when query_canceled then perform pg_sleep(60); end $$;");

        List<String> said =
                terminate(MigrateInChild.start(play, Duration.ofMillis(300)), "executed 1:2", this::sleeping);

        assertThat(said)
                .noneMatch(line -> line.startsWith("stopped: "))
                .last()
                .asString()
                .startsWith("not stopped: The process ends in the middle of a migration");
        assertThat(locks()).isNotEmpty();
        play.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
    }

    @Test
    void aTransactionIsRolledBackAndLeavesNoRow() throws Exception {
        play.script("1_t.sql", "create table t (id integer);", "select pg_sleep(60);");

        List<String> said =
                terminate(MigrateInChild.start(play, Duration.ofMillis(300)), "executed 1:1", this::sleeping);

        assertThat(said).anyMatch(line -> line.startsWith("stopped: Stopped in \"1_t.sql\""));
        assertThat(said).last().asString().startsWith("failed: Stopped");
        assertThat(locks()).isEmpty();
        assertThat(play.exists("t")).isFalse();
        assertThat(play.history()).isEmpty();
    }
}
