package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.migrator.execution.InDoubt;
import dev.migrator.execution.MigrationFailedException;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.MigrationState;
import dev.migrator.plan.Command;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Routines may commit inside; where that is interrupted nothing tells how far they came, and a person has to. */
@Timeout(120)
class StatementInDoubtTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How each server sleeps, names its sleeping sessions, and ends one. */
    private enum Server {
        POSTGRESQL(
                "create procedure fill() language plpgsql as $$ begin insert into t values (1); %s"
                        + " if not exists (select from awake) then perform pg_sleep(60); end if; end $$;",
                "select pid from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()",
                "select pg_terminate_backend(%s)"),
        MYSQL(
                "create procedure fill() begin insert into t values (1); %s"
                        + " if (select count(*) from awake) = 0 then do sleep(60); end if; end;",
                "select id from information_schema.processlist where state = 'User sleep' and db = database()",
                "kill %s");

        private final String procedure;
        private final String sleeping;
        private final String kill;

        Server(String procedure, String sleeping, String kill) {
            this.procedure = procedure;
            this.sleeping = sleeping;
            this.kill = kill;
        }

        static Server of(DatabaseKind kind) {
            return kind.vendor() == DatabaseKind.Vendor.POSTGRESQL ? POSTGRESQL : MYSQL;
        }
    }

    private static void killWhileItSleeps(Playground play, Server server) throws Exception {
        assertThat(failureOfKilled(play, server, settings -> settings.reconnectTimeout(Duration.ZERO)))
                .hasCauseInstanceOf(MigrationFailedException.class);
    }

    /** How a run ends whose session is ended while it sleeps. */
    private static Throwable failureOfKilled(
            Playground play, Server server, Consumer<MigratorSettings.Builder> customizer) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<MigrationReport> run =
                    thread.submit(() -> play.migrator(customizer).migrate());
            String session = awaitSleeping(play, server);
            play.execute(server.kill.formatted(session));

            Throwable failure = catchThrowable(run::get);
            awaitAwake(play, server);
            return failure;
        } finally {
            thread.shutdownNow();
        }
    }

    private static String awaitSleeping(Playground play, Server server) throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<String> sessions = List.of();
        while (sessions.isEmpty() && Instant.now().isBefore(deadline)) {
            sessions = play.query(server.sleeping);
            Thread.onSpinWait();
        }
        return sessions.get(0);
    }

    /** A session that was ended may be listed for a moment. */
    private static void awaitAwake(Playground play, Server server) throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!play.query(server.sleeping).isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
    }

    private static Playground script(DatabaseKind kind, String commit) throws Exception {
        Playground play = new Playground(kind);
        play.execute("create table t (id integer primary key)", "create table awake (id integer)");
        return play.script(
                "1_calls.sql",
                "-- migrator:transaction off",
                Server.of(kind).procedure.formatted(commit),
                "call fill();",
                "insert into t values (3);");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void aRoutineThatCommittedNeedsAPerson(DatabaseKind kind) throws Exception {
        try (Playground play = script(kind, "commit;")) {
            killWhileItSleeps(play, Server.of(kind));
            play.execute("insert into awake values (1)");

            assertThat(play.migrator().status().status().pending().get(0).state())
                    .isEqualTo(MigrationState.INTERRUPTED);
            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("statement 2 of 3 (1_calls.sql:3:1: \"CALL FILL()\")")
                    .hasMessageContaining("Statement 1 is done.")
                    .extracting("fix")
                    .asString()
                    .contains("--in-doubt applied", "--in-doubt pending");
            assertThat(play.query("select id from t")).as("nothing was run").containsExactly("1");

            play.migrator(settings -> settings.inDoubt(InDoubt.APPLIED)).migrate();

            assertThat(play.query("select id from t order by id")).containsExactly("1", "3");
            assertThat(play.history().get(1)).isEqualTo("1 versioned up run done 3 3");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void theOtherAnswerRunsItAgain(DatabaseKind kind) throws Exception {
        try (Playground play = script(kind, "commit;")) {
            killWhileItSleeps(play, Server.of(kind));
            play.execute("insert into awake values (1)", "delete from t");

            play.migrator(settings -> settings.inDoubt(InDoubt.PENDING)).migrate();

            assertThat(play.query("select id from t order by id")).containsExactly("1", "3");
        }
    }

    /** Of what the run with the answer itself was interrupted at, nobody could know when the answer was given. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void anAnswerCountsOnce(DatabaseKind kind) throws Exception {
        Server server = Server.of(kind);
        try (Playground play = script(kind, "")) {
            play.script(
                    "1_calls.sql",
                    "-- migrator:transaction off",
                    server.procedure
                            .formatted("commit;")
                            .replace("values (1)", "select coalesce(max(id), 0) + 1 from t"),
                    "call fill();",
                    "call fill();",
                    "insert into t values (9);");
            killWhileItSleeps(play, server);

            assertThat(failureOfKilled(play, server, settings -> settings.inDoubt(InDoubt.APPLIED)))
                    .cause()
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("statement 3 of 4 (1_calls.sql:4:1: \"CALL FILL()\")")
                    .hasMessageContaining("Statements 1 to 2 are done.");
            assertThat(play.query("select id from t order by id")).containsExactly("1", "2");

            play.migrator(settings -> settings.inDoubt(InDoubt.APPLIED)).migrate();

            assertThat(play.query("select id from t order by id")).containsExactly("1", "2", "9");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void markSettlesTheWholeMigration(DatabaseKind kind) throws Exception {
        try (Playground play = script(kind, "commit;")) {
            killWhileItSleeps(play, Server.of(kind));

            play.migrator().run(Command.markApplied("1"));

            assertThat(play.migrator().migrate().steps()).isEmpty();
            assertThat(play.query("select id from t")).containsExactly("1");
        }
    }

    /** The row's own change is part of the same transaction: it isn't there, so nothing is. */
    @ParameterizedTest
    @EnumSource(names = {"MYSQL_8", "MARIADB_11_4"})
    void aRoutineThatCommittedNothingRunsAgainByItself(DatabaseKind kind) throws Exception {
        try (Playground play = script(kind, "")) {
            killWhileItSleeps(play, Server.of(kind));
            play.execute("insert into awake values (1)");

            play.migrator().migrate();

            assertThat(play.query("select id from t order by id")).containsExactly("1", "3");
        }
    }
}
