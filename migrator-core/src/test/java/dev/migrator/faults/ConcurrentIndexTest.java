package dev.migrator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.MigrationListener;
import dev.migrator.MigrationReport;
import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.Playground;
import dev.migrator.dialect.LockStrategy;
import dev.migrator.execution.Blocker;
import dev.migrator.execution.MigrationFailedException;
import dev.migrator.execution.PreparedStep;
import dev.migrator.testdatabases.DatabaseKind;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * PostgreSQL: an index that is built concurrently is invalid until its end, and stays so if that never comes. Another
 * session's open transaction keeps it from its end for as long as the test likes.
 */
class ConcurrentIndexTest {

    private static final String BUILDERS = "select pid from pg_stat_activity where datname = current_database()"
            + " and query ilike 'create index concurrently%' and pid <> pg_backend_pid()";

    private static final String ONLOOKERS = "select pid from pg_stat_activity where datname = current_database() and"
            + " state = 'idle' and query ilike '%pg_stat_progress_create_index p join%' and pid <> pg_backend_pid()";

    private static final int PATIENCE_IN_SECONDS = 60;

    private Playground play;
    private Connection inTheWay;

    @BeforeEach
    void open() throws Exception {
        play = new Playground(DatabaseKind.POSTGRESQL_18)
                .script(
                        "1_t.sql",
                        "create table t (id integer primary key, a text);",
                        "insert into t values (1, 'a');");
        play.migrator().migrate();
        inTheWay = play.database().dataSource().getConnection();
        inTheWay.setAutoCommit(false);
        insertIntoT();
    }

    private void insertIntoT() throws SQLException {
        try (Statement statement = inTheWay.createStatement()) {
            statement.execute("insert into t values (2, 'b')");
        }
    }

    @AfterEach
    void close() throws Exception {
        inTheWay.close();
        play.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t_a", "if not exists t_a"})
    void isValidAfterTheBuildingProcessAndItsSessionWereKilled(String index) throws Exception {
        script(index);
        killTheBuilder();
        terminateTheBuild();
        assertThat(indexes()).containsExactly("t_a f", "t_pkey t");
        inTheWay.rollback();
        start().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);

        assertThatItIsThereOnce();
    }

    /** The server doesn't notice that nobody waits for the answer, and builds on while the next start looks. */
    @ParameterizedTest
    @ValueSource(strings = {"t_a", "if not exists t_a"})
    void isValidAfterOnlyTheBuildingProcessWasKilled(String index) throws Exception {
        script(index);
        killTheBuilder();
        inTheWay.rollback();
        start().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);

        assertThatItIsThereOnce();
    }

    /** A lease, unlike a lock of the session's, is free although the build goes on. */
    @ParameterizedTest
    @ValueSource(strings = {"t_a", "if not exists t_a"})
    void isWaitedForByTheNextRunWhileItIsBeingBuilt(String index) throws Exception {
        script(index);
        try (Relay relay = new Relay(port(), () -> (toServer, length) -> length)) {
            String url = play.database().url().replaceFirst(":\\d+/", ":" + relay.port() + "/");
            CompletableFuture<MigrationReport> cut = startWithLease(new DriverManagerDataSource(
                    url, play.database().user(), play.database().password()));
            awaitTheBuild();
            relay.cut();
            assertThatThrownBy(() -> cut.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(MigrationFailedException.class);
        }
        CompletableFuture<MigrationReport> next = startWithLease(play.database().dataSource());
        Patience.until(
                "the next run looks who is at work",
                () -> next.isDone() || !play.query(ONLOOKERS).isEmpty());
        assertThat(next).isNotDone();
        inTheWay.rollback();
        next.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);

        assertThatItIsThereOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t_a", "if not exists t_a"})
    void isValidAtTheEndOfARunWhoseSessionWasTerminated(String index) throws Exception {
        script(index);
        CompletableFuture<MigrationReport> run = start();
        awaitTheBuild();
        terminateTheBuild();
        inTheWay.rollback();
        run.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);

        assertThatItIsThereOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t_a", "if not exists t_a"})
    void isValidAtTheEndOfARunThatWasRefusedTheLock(String index) throws Exception {
        script(index, "-- migrator:lock-timeout 300ms");
        MigrationListener letThrough = new MigrationListener() {
            @Override
            public void lockRefused(PreparedStep step, List<Blocker> blockers, Duration pause) {
                try {
                    inTheWay.rollback();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        start(letThrough).get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);

        assertThatItIsThereOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t_a", "if not exists t_a"})
    void isValidAfterARunOutOfTimeAndOneWithMore(String index) throws Exception {
        script(index, "-- migrator:statement-timeout 1s");
        CompletableFuture<MigrationReport> run = start();
        assertThatThrownBy(() -> run.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
                .hasCauseInstanceOf(MigrationFailedException.class);
        inTheWay.rollback();
        script(index, "-- migrator:statement-timeout 1m");
        start().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);

        assertThatItIsThereOnce();
    }

    /** Each with its schema: what one of them left half done is not the others' business. */
    @ParameterizedTest
    @ValueSource(strings = {"t_a", "if not exists t_a"})
    void isValidWhereAnotherSchemaHasAnInvalidOne(String index) throws Exception {
        play.execute("create schema other", "create table other.t (a text)", "insert into other.t values ('a'), ('a')");
        assertThatThrownBy(() -> play.execute("create unique index concurrently t_a on other.t (a)"))
                .hasMessageContaining("t_a");
        script(index);
        inTheWay.rollback();
        start().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);

        assertThatItIsThereOnce();
        assertThat(play.query("select 'other.t_a'::regclass")).hasSize(1);
    }

    /** An ordinary role doesn't see what others build; and what they mend must not be taken for what was left. */
    @Test
    void whatSomebodyElseIsAboutToMendIsWaitedFor() throws Exception {
        String role = "owner_" + System.nanoTime();
        script("t_a");
        inTheWay.rollback();
        play.execute(
                "create role " + role + " login password 'secret'",
                "grant all on schema public to " + role,
                "alter table t owner to " + role,
                "alter table migrations owner to " + role);
        insertIntoT();
        PGSimpleDataSource ordinary = new PGSimpleDataSource();
        ordinary.setUrl(play.database().url());
        ordinary.setUser(role);
        ordinary.setPassword("secret");
        List<Duration> refusals = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void lockRefused(PreparedStep step, List<Blocker> blockers, Duration pause) {
                refusals.add(pause);
            }
        };
        CompletableFuture<MigrationReport> lost = start(ordinary, listener);
        awaitTheBuild();
        terminateTheBuild();
        assertThatThrownBy(() -> lost.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
                .hasCauseInstanceOf(MigrationFailedException.class);

        CompletableFuture<List<String>> mending = CompletableFuture.supplyAsync(() -> {
            try {
                play.execute("reindex index concurrently t_a");
                return indexes();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        Patience.until("the index is built anew", () -> indexes().contains("t_a_ccnew f"));
        List<String> mended = play.query("select 't_a_ccnew'::regclass::oid");
        CompletableFuture<MigrationReport> run = start(ordinary, listener);
        Patience.until("the migrator waits", () -> !play.query(
                        "select 1 from pg_stat_activity where usename = '" + role + "' and wait_event_type = 'Lock'")
                .isEmpty());
        inTheWay.rollback();
        mending.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        run.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);

        assertThatItIsThereOnce();
        assertThat(play.query("select 't_a'::regclass::oid")).isEqualTo(mended);
        assertThat(refusals).as("deadlocks of the two").isEmpty();
        play.execute("drop owned by " + role + " cascade", "drop role " + role);
    }

    private void script(String index, String... directives) throws Exception {
        play.script("2_index.sql", String.join("\n", directives), "create index concurrently " + index + " on t (a);");
    }

    /** On another thread, so that a run which waits for what never comes fails the test. */
    private CompletableFuture<MigrationReport> start(MigrationListener... listeners) {
        return CompletableFuture.supplyAsync(
                () -> play.migrator(settings -> List.of(listeners).forEach(settings::listener))
                        .migrate());
    }

    private CompletableFuture<MigrationReport> startWithLease(DataSource dataSource) {
        return CompletableFuture.supplyAsync(() -> Migrator.of(MigratorSettings.builder(dataSource)
                        .locations("filesystem:" + play.folder())
                        .lockStrategy(LockStrategy.LEASE)
                        .reconnectTimeout(Duration.ZERO)
                        .build())
                .migrate());
    }

    private int port() {
        return URI.create(play.database().url().substring("jdbc:".length())).getPort();
    }

    private CompletableFuture<MigrationReport> start(DataSource dataSource, MigrationListener listener) {
        MigratorSettings settings = MigratorSettings.builder(dataSource)
                .locations("filesystem:" + play.folder())
                .lockTimeout(Duration.ofSeconds(PATIENCE_IN_SECONDS))
                .reconnectTimeout(Duration.ZERO)
                .listener(listener)
                .build();
        return CompletableFuture.supplyAsync(() -> Migrator.of(settings).migrate());
    }

    private void killTheBuilder() throws Exception {
        try (VictimProcess builder = VictimProcess.start(play, Work.MIGRATE, List.of(), Trap.NOWHERE)) {
            awaitTheBuild();
            builder.kill();
        }
    }

    private void awaitTheBuild() throws Exception {
        Patience.until(
                "the build waits for the other session",
                () -> !play.query(BUILDERS + " and wait_event_type = 'Lock'").isEmpty());
    }

    private void terminateTheBuild() throws Exception {
        play.query(BUILDERS.replace("select pid", "select pg_terminate_backend(pid)"));
        Patience.until("the build's session is gone", () -> play.query(BUILDERS).isEmpty());
    }

    private List<String> indexes() throws SQLException {
        return play.query("select c.relname, i.indisvalid from pg_index i join pg_class c on c.oid = i.indexrelid"
                + " where i.indrelid = 't'::regclass order by 1");
    }

    private void assertThatItIsThereOnce() throws SQLException {
        assertThat(indexes()).containsExactly("t_a t", "t_pkey t");
        assertThat(play.query("select state from migrations where version = '2' and state <> 'failed'"))
                .containsExactly("done");
        assertThat(play.migrator().status().lock()).isEmpty();
    }
}
