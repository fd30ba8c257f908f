package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.dialect.LockHolder;
import dev.migrator.dialect.LockLostException;
import dev.migrator.plan.DatabaseState;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.PgBouncer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** Behind the real PgBouncer, which lends a session to each transaction. */
class PgBouncerMigratorTest {

    private Playground play;
    private PGSimpleDataSource pooled;

    @BeforeEach
    void createPlayground() throws Exception {
        play = new Playground(DatabaseKind.POSTGRESQL_18);
        pooled = new PGSimpleDataSource();
        pooled.setUrl(PgBouncer.urlTo(play.database()));
        pooled.setUser(play.database().user());
        pooled.setPassword(play.database().password());
        play.usersOrdersAdmin();
    }

    @AfterEach
    void closePlayground() throws Exception {
        play.close();
    }

    @Test
    void migratesAndGoesBackWithAndWithoutTransactions() throws Exception {
        play.script("0004_index.sql", "create index concurrently users_name on users (name);")
                .script("0004_index.down.sql", "drop index concurrently users_name;")
                .script(
                        "0005_many.sql",
                        "-- migrator:transaction off",
                        "create table a (id integer);",
                        "create table b (id integer);",
                        "insert into a values (1);",
                        "insert into a values (2);",
                        "insert into a values (3);",
                        "insert into a values (4);",
                        "insert into b values (1);")
                .script("0005_many.down.sql", "drop table a;", "drop table b;");
        Migrator migrator = migrator(settings -> {});

        assertThat(migrator.migrate().steps()).hasSize(5);
        assertThat(migrator.status().status().state()).isEqualTo(DatabaseState.CURRENT);
        assertThat(migrator.status().lock()).isEmpty();
        assertThat(play.query("select count(*) from a")).containsExactly("4");
        assertThat(migrator.rollback(5).steps()).hasSize(5);
        assertThat(play.exists("users")).isFalse();
        assertThat(migrator.migrate().steps()).hasSize(5);
    }

    @Test
    void leavesNothingBehindInTheSessionsThatOthersGet() throws Exception {
        play.script("0004_index.sql", "create index concurrently users_name on users (name);")
                .script("0005_setting.sql", "set work_mem = '9MB';", "create table set_in as select 1 as one;");
        migrator(settings -> settings.lockTimeout(Duration.ofMillis(1234))).migrate();

        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < PgBouncer.SESSIONS; i++) {
            Connection connection = pooled.getConnection();
            all.add(connection);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select current_setting('lock_timeout'), current_setting('application_name'),"
                                    + " (select count(*) from pg_prepared_statements)")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("0");
                assertThat(row.getString(2)).doesNotContain("migrator on");
                assertThat(row.getInt(3)).isZero();
                assertThat(workMem(connection)).isNotEqualTo("9MB");
            }
        }
        for (Connection connection : all) {
            connection.close();
        }
        assertThat(play.query("select count(*) from pg_locks where locktype = 'advisory'"))
                .containsExactly("0");
    }

    @Test
    void aStepsOwnLimitHoldsInItsTransaction() throws Exception {
        play.script("0004_limit.sql", "create table seen as select current_setting('lock_timeout') as value;");
        migrator(settings -> settings.lockTimeout(Duration.ofMillis(1234))).migrate();

        assertThat(play.query("select value from seen")).containsExactly("1234ms");
    }

    @Test
    void oneOfTwoMigratesWhileTheOtherWaitsAndBothEndRight() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        List<LockHolder> holders = new ArrayList<>();
        MigratorContract.InsertUsers slow = new MigratorContract.InsertUsers() {
            @Override
            public void up(Connection connection) throws SQLException {
                atWork.countDown();
                await(waiting);
                super.up(connection);
            }
        };
        MigrationListener listener = new MigrationListener() {
            @Override
            public void waitingForLock(String table, Optional<LockHolder> holder, Duration waited) {
                holder.ifPresent(holders::add);
                waiting.countDown();
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<MigrationReport> first = pool.submit(() ->
                    migrator(settings -> settings.javaMigrations(List.of(slow))).migrate());
            await(atWork);
            Future<MigrationReport> second = pool.submit(() -> migrator(
                            settings -> settings.javaMigrations(List.of(slow)).listener(listener))
                    .migrate());

            assertThat(first.get().steps()).hasSize(4);
            assertThat(second.get().steps()).isEmpty();
        } finally {
            pool.shutdownNow();
        }
        assertThat(holders.get(0).host()).contains(Host.name());
        assertThat(holders.get(0).since()).isPresent();
        assertThat(play.history()).hasSize(4);
    }

    /** The command line may well go straight to the server while applications go through the pooler. */
    @Test
    void keepsOutWhoGoesStraightToTheServer() throws Exception {
        Migrator direct = play.migrator(settings -> settings.lockWait(Duration.ZERO));

        migrator(settings -> settings.javaMigrations(List.of(meanwhile(direct))))
                .migrate();
    }

    @Test
    void isKeptOutByWhoGoesStraightToTheServer() throws Exception {
        Migrator behind = migrator(settings -> settings.lockWait(Duration.ZERO));

        play.migrator(settings -> settings.javaMigrations(List.of(meanwhile(behind))))
                .migrate();
    }

    private static MigratorContract.InsertUsers meanwhile(Migrator other) {
        return new MigratorContract.InsertUsers() {
            @Override
            public void up(Connection connection) {
                assertThat(other.status().lock().orElseThrow().since()).isPresent();
                assertThatThrownBy(other::migrate)
                        .isInstanceOf(LockNotObtainedException.class)
                        .hasMessageContaining("held by migrator on " + Host.name());
            }
        };
    }

    @Test
    void whoLostItsLeaseDoesNotCommit() throws Exception {
        MigratorContract.InsertUsers stolen = new MigratorContract.InsertUsers() {
            @Override
            public void up(Connection connection) throws SQLException {
                super.up(connection);
                play.execute("update migrations_lock set token = token + 1, owner = 'somebody else'");
            }
        };

        assertThatThrownBy(() -> migrator(settings -> settings.javaMigrations(List.of(stolen)))
                        .migrate())
                .isInstanceOf(LockLostException.class)
                .hasMessageContaining("somebody else");
        assertThat(play.query("select count(*) from users")).containsExactly("0");
        assertThat(play.history()).hasSize(2);
    }

    private Migrator migrator(Consumer<MigratorSettings.Builder> customizer) {
        MigratorSettings.Builder settings = MigratorSettings.builder(pooled).locations("filesystem:" + play.folder());
        customizer.accept(settings);
        return Migrator.of(settings.build());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All sessions of the server, each kept from others until its connection is closed. */
    private List<Connection> allSessions() throws SQLException {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < PgBouncer.SESSIONS; i++) {
            all.add(keepingASession());
        }
        return all;
    }

    private Connection keepingASession() throws SQLException {
        Connection connection = pooled.getConnection();
        // Not even what begins and ends transactions: the next session would not know it.
        connection.unwrap(PGConnection.class).setPrepareThreshold(0);
        connection.setAutoCommit(false);
        workMem(connection);
        return connection;
    }

    /** A session that comes back with an open transaction is ended. */
    private static void giveBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.close();
    }

    private static String workMem(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('work_mem')")) {
            row.next();
            return row.getString(1);
        }
    }

    /** While the class runs, the session that it began on is taken, and only another one is left. */
    @Test
    void whatOneSessionRemembersIsNotGivenToTheNext() throws Exception {
        migrator(settings -> {}).migrate();
        List<Connection> others = allSessions();
        try (Statement statement = others.get(0).createStatement()) {
            statement.execute("set work_mem = '7MB'");
        }
        others.get(0).commit();
        MigratorContract.InsertUsers goingOnElsewhere = new MigratorContract.InsertUsers() {
            @Override
            public String version() {
                return "4";
            }

            @Override
            public void up(Connection connection) throws SQLException {
                others.get(0).close();
                others.set(0, keepingASession());
                assertThat(workMem(others.get(0))).isEqualTo("7MB");
                giveBack(others.remove(1));
                super.up(connection);
            }

            @Override
            public boolean transactional() {
                return false;
            }
        };

        migrator(settings -> settings.javaMigrations(List.of(goingOnElsewhere))).migrate();

        for (Connection connection : others) {
            giveBack(connection);
        }
        int having = 0;
        for (Connection connection : allSessions()) {
            having += workMem(connection).equals("7MB") ? 1 : 0;
            giveBack(connection);
        }
        assertThat(having).isEqualTo(1);
    }
}
