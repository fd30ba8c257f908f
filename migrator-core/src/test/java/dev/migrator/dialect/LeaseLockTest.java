package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a lease promises, on every kind of server. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_10_11", "MARIADB_11_4", "H2_SERVER", "HSQLDB_SERVER"})
@Timeout(120)
class LeaseLockTest {

    private static final Duration NEVER = Duration.ofMinutes(10);

    private final DatabaseKind kind;

    private TestDatabase database;
    private Connection one;
    private Connection other;

    LeaseLockTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void connect() throws SQLException {
        database = TestServer.of(kind).freshDatabase();
        one = database.dataSource().getConnection();
        other = database.dataSource().getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        one.close();
        other.close();
        int open = database.openConnections();
        database.close();
        assertThat(open).as("connections left open").isZero();
    }

    @Test
    void isTakenByOneAndRefusedToAnotherUntilItIsGivenBack() throws SQLException {
        LeaseLock first = lease("one", 30);
        LeaseLock second = lease("other", 30);
        assertThat(second.holder(other)).isEmpty();

        assertThat(first.tryAcquire(one)).isTrue();
        assertThat(second.tryAcquire(other)).isFalse();
        first.check(one);
        first.release(one);
        assertThat(second.holder(other)).isEmpty();
        assertThat(second.tryAcquire(other)).isTrue();
        second.release(other);
    }

    @Test
    void tellsWhoHasItSinceWhenOnWhichHost() throws SQLException {
        LeaseLock first = lease("one", 30);
        first.tryAcquire(one);

        LockHolder holder = lease("other", 30).holder(other).orElseThrow();
        first.release(one);

        assertThat(holder.name()).isEqualTo("migrator on one (process 7)");
        assertThat(holder.host()).contains("one");
        assertThat(holder.since().orElseThrow())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void thatRanOutIsTakenOverAndWhoHadItLearnsBeforeItsNextStatement() throws SQLException {
        LeaseLock dead = lease("one", 1, NEVER);
        LeaseLock second = lease("other", 30);
        assertThat(dead.tryAcquire(one)).isTrue();

        awaitAcquired(second);

        assertThatThrownBy(() -> dead.check(one))
                .isInstanceOf(LockLostException.class)
                .hasMessageContaining("taken over by migrator on other (process 7) since 20");
        dead.release(one);
        second.check(other);
        second.release(other);
    }

    @Test
    void isRenewedForAsLongAsItsHolderWorks() throws SQLException {
        LeaseLock first = lease("one", 2, Duration.ofMillis(200));
        LeaseLock second = lease("other", 2);
        assertThat(first.tryAcquire(one)).isTrue();

        Instant end = Instant.now().plusSeconds(4);
        while (Instant.now().isBefore(end)) {
            assertThat(second.tryAcquire(other)).isFalse();
        }
        first.check(one);
        first.release(one);
    }

    @Test
    void survivesItsSecondConnection() throws SQLException {
        Recorded connections = new Recorded(Integer.MAX_VALUE);
        LeaseLock first = lease("one", 2, Duration.ofMillis(500), connections);
        assertThat(first.tryAcquire(one)).isTrue();

        connections.given.get(0).close();
        first.check(one);
        first.release(one);

        assertThat(connections.given).hasSize(2);
    }

    @Test
    void isMovedOnByTheWorkingConnectionWhereThereIsNoSecondOneAnyMore() throws SQLException {
        Recorded connections = new Recorded(1);
        LeaseLock first = lease("one", 3, NEVER, connections);
        assertThat(first.tryAcquire(one)).isTrue();
        connections.given.get(0).close();

        Instant end = Instant.now().plusSeconds(5);
        while (Instant.now().isBefore(end)) {
            first.check(one);
            assertThat(lease("other", 30).tryAcquire(other)).isFalse();
        }
        first.release(one);
    }

    @Test
    void thatIsAnothersNowFailsAtTheFence() throws SQLException {
        LeaseLock first = lease("one", 30);
        assertThat(first.tryAcquire(one)).isTrue();
        one.setAutoCommit(false);
        first.fence(one);
        one.commit();
        execute(other, "update migrations_lock set token = token + 1");

        assertThatThrownBy(() -> first.fence(one)).isInstanceOf(LockLostException.class);
        one.rollback();
        one.setAutoCommit(true);
        first.release(one);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onADataSourceOfOneConnectionIsAClearError(boolean suppressClose) throws SQLException {
        DataSource single = new SingleConnectionDataSource(one, suppressClose);
        LeaseLock first = lease("one", 30, Duration.ofSeconds(5), single);

        assertThatThrownBy(() -> first.tryAcquire(single.getConnection()))
                .isInstanceOf(SecondConnectionException.class)
                .hasMessageContaining("has but the one");
        assertThat(one.isClosed()).isFalse();
        assertThat(first.holder(other)).as("it is given back at once").isEmpty();
    }

    @Test
    void onAPoolOfOneIsAClearErrorWithinItsOwnLimit() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(database.dataSource());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(1000);
            LeaseLock first = lease("one", 30, Duration.ofSeconds(5), pool);
            try (Connection working = pool.getConnection()) {
                assertThatThrownBy(() -> first.tryAcquire(working))
                        .isInstanceOfSatisfying(SecondConnectionException.class, e -> assertThat(e.fix())
                                .contains("at least two connections"));
            }
        }
    }

    @Test
    void onAPoolWithoutALimitIsAClearErrorToo() throws SQLException {
        DataSource endless = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    Thread.currentThread().join();
                } catch (InterruptedException e) {
                    throw new SQLException("interrupted", e);
                }
                throw new AssertionError();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
        assertThatThrownBy(
                        () -> lease("one", 1, Duration.ofMillis(100), endless).tryAcquire(one))
                .isInstanceOf(SecondConnectionException.class)
                .hasMessageContaining("none within 1 s");
    }

    @Test
    void isTakenByOneOfManyWhoAllFindNoTable() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        CountDownLatch tried = new CountDownLatch(8);
        List<Future<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            LeaseLock lock = lease("host" + i, 30);
            attempts.add(pool.submit(() -> {
                try (Connection connection = database.dataSource().getConnection()) {
                    boolean acquired = lock.tryAcquire(connection);
                    tried.countDown();
                    if (acquired) {
                        tried.await(1, TimeUnit.MINUTES);
                        lock.check(connection);
                        lock.release(connection);
                    }
                    return acquired;
                }
            }));
        }
        int acquired = 0;
        for (Future<Boolean> attempt : attempts) {
            acquired += attempt.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(acquired).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesATableOfAnOlderReleaseWhatItLacks(boolean held) throws SQLException {
        for (String statement : sql().preparation("migrations_lock")) {
            if (!statement.startsWith("alter")) {
                execute(one, statement);
            }
        }
        for (String upgrade : sql().upgrade()) {
            String column = upgrade.replaceAll(".* column (?:if not exists )?(\\w+) .*", "$1");
            execute(one, "alter table migrations_lock drop column " + column);
        }
        execute(
                one,
                "update migrations_lock set owner = 'an older one', token = 4, expires_at = timestamp '"
                        + (held ? 2999 : 2000) + "-01-01 00:00:00'");
        LeaseLock lock = lease("one", 30);

        assertThat(lock.tryAcquire(one)).isEqualTo(!held);
        assertThat(lock.holder(one).orElseThrow().name()).startsWith(held ? "an older one" : "migrator on one");
        if (!held) {
            lock.release(one);
        }
    }

    /** A server goes on with a statement whose client is gone; what comes next must not run beside it. */
    @Test
    void thatRanOutIsNotTakenOverWhileItsSessionIsStillAtWork() throws Exception {
        if (sql().sessions().isEmpty()) {
            // The session that took the lease need not be the one that works there.
            return;
        }
        LeaseLock dead = lease("one", 1, NEVER);
        LeaseLock second = lease("other", 30);
        assertThat(dead.tryAcquire(one)).isTrue();

        try (Connection blocker = database.dataSource().getConnection()) {
            execute(blocker, "create table big (id integer primary key)");
            blocker.setAutoCommit(false);
            execute(blocker, "insert into big values (1)");
            ExecutorService server = Executors.newSingleThreadExecutor();
            Future<?> working = server.submit(() -> {
                execute(one, "alter table big add column x integer");
                return null;
            });
            String advice = awaitStillAtWork(second);
            assertThat(second.tryAcquire(other)).isFalse();
            if (sql().sessions().orElseThrow().end().isPresent()) {
                execute(other, advice.replaceAll(".* Let that finish, or end it with: ", ""));
                assertThatThrownBy(working::get).hasCauseInstanceOf(SQLException.class);
            } else {
                assertThat(advice).endsWith("Let that finish.");
                blocker.commit();
                working.get();
            }
            blocker.rollback();
            server.shutdown();
        }
        awaitAcquired(second);
        dead.release(one);
        second.release(other);
    }

    /** Whoever has worked can't say that it doesn't any more. */
    @Test
    void thatWasGivenBackForALostConnectionIsNotTakenWhileTheSessionIsStillAtWork() throws Exception {
        LeaseLock first = lease("one", 30);
        assertThat(first.tryAcquire(one)).isTrue();
        one.close();
        first.release(one);

        assertThat(text("select owner from migrations_lock")).isEqualTo("migrator on one (process 7)");
        assertThat(text("select server_session from migrations_lock") == null)
                .isEqualTo(sql().sessions().isEmpty());
        LeaseLock second = lease("other", 30);
        awaitAcquired(second);
        second.release(other);
        assertThat(text("select server_session from migrations_lock")).isNull();
    }

    /** As between a holder's last renewal and its commit, if it then hangs. */
    @Test
    void whoseRowIsLockedIsNotFreeYet() throws SQLException {
        if (kind == DatabaseKind.HSQLDB_SERVER) {
            // Whoever meets a lock waits there, without a limit.
            return;
        }
        LeaseLock dead = lease("one", 1, NEVER);
        LeaseLock second = lease("other", 30);
        assertThat(dead.tryAcquire(one)).isTrue();
        awaitExpired();
        one.setAutoCommit(false);
        execute(one, "update migrations_lock set owner = 'hangs'");

        assertThat(second.tryAcquire(other)).isFalse();

        one.rollback();
        one.setAutoCommit(true);
        dead.release(one);
    }

    @Test
    void whoMayNotUseTheTableIsTold() throws SQLException {
        LeaseLock first = lease("one", 30);
        assertThat(first.tryAcquire(one)).isTrue();
        first.release(one);
        String user = "guest" + System.nanoTime();
        boolean mysql = kind.vendor() == DatabaseKind.Vendor.MYSQL || kind.vendor() == DatabaseKind.Vendor.MARIADB;
        boolean postgres = kind.vendor() == DatabaseKind.Vendor.POSTGRESQL;
        execute(one, "create user " + user + (mysql ? " identified by 'secret'" : " password 'secret'"));
        execute(one, "create table other (id integer)");
        execute(one, "grant select on other to " + user);

        // Only an administrator of H2 may connect with settings of the database.
        try (Connection guest = DriverManager.getConnection(
                database.url().replaceAll(";DB_CLOSE_DELAY.*", ""),
                mysql || postgres ? user : user.toUpperCase(Locale.ROOT),
                "secret")) {
            assertThatThrownBy(() -> lease("guest", 30).tryAcquire(guest))
                    .isInstanceOf(LockTableException.class)
                    .hasMessageContaining("Nothing was run")
                    .hasMessageContaining("nobody knows whether another migrator is at work");
        }
        execute(one, "drop table other");
        execute(one, "drop user " + user);
    }

    private void awaitExpired() throws SQLException {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!"1".equals(text("select 1 from migrations_lock where expires_at <= " + sql().now()))) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private String awaitStillAtWork(LeaseLock lock) {
        Instant deadline = Instant.now().plusSeconds(30);
        while (true) {
            String advice = lock.holder(other).flatMap(LockHolder::ifGone).orElse("");
            if (advice.contains("still runs")) {
                return advice;
            }
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private @Nullable String text(String sql) throws SQLException {
        try (Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private void awaitAcquired(LeaseLock lock) throws SQLException {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!lock.tryAcquire(other)) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private LeaseLock lease(String host, int seconds) {
        return lease(host, seconds, Duration.ofSeconds(5));
    }

    private LeaseLock lease(String host, int seconds, Duration renewedEvery) {
        return lease(host, seconds, renewedEvery, database.dataSource());
    }

    private LeaseLock lease(String host, int seconds, Duration renewedEvery, DataSource connections) {
        LockScope scope = new LockScope(
                database.url(),
                "migrations",
                "migrations",
                "migrations_lock",
                new LockOwner(host, 7),
                connections,
                LockStrategy.LEASE);
        return new LeaseLock(scope, sql(), this::lockRefused, Duration.ofSeconds(seconds), renewedEvery);
    }

    private boolean lockRefused(SQLException failure) {
        try {
            return Dialects.of(one.getMetaData()).lockRefused(failure);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private LeaseSql sql() {
        return switch (kind.vendor()) {
            case POSTGRESQL -> PostgreSqlDialect.LEASE;
            case MYSQL, MARIADB -> MySqlDialect.LEASE;
            case H2 -> H2Dialect.LEASE;
            case HSQLDB -> HsqldbDialect.LEASE;
            case SQLITE -> throw new IllegalArgumentException();
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Remembers what it hands out, and hands out so many. */
    private final class Recorded extends AbstractDataSource {

        private final List<Connection> given = new ArrayList<>();
        private final int limit;

        Recorded(int limit) {
            this.limit = limit;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (given.size() == limit) {
                throw new SQLException("no more");
            }
            given.add(database.dataSource().getConnection());
            return given.get(given.size() - 1);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
