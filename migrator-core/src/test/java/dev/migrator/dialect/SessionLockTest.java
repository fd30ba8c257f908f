package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Locks that sessions hold, and who asks for the wrong kind. */
class SessionLockTest {

    private static final String KEEPALIVE = "current_setting('tcp_keepalives_idle') || ' '"
            + " || current_setting('tcp_keepalives_interval') || ' ' || current_setting('tcp_keepalives_count')"
            + " || ' ' || current_setting('tcp_user_timeout')";
    private static final String LONG_HOST = "shop-checkout-migrations-production-7d9f8b6c5d-x2x9z";

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_14", "POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void whoLetGoOfItsLockLearnsIt(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestServer.of(kind).freshDatabase();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            MigratorLock lock = lock(database, connection, LockStrategy.AUTO);
            assertThat(lock.tryAcquire(connection)).isTrue();
            assertThat(lock.expires()).isFalse();
            assertThat(lock.keepsSession()).isTrue();
            lock.check(connection);
            boolean postgres = kind.vendor() == DatabaseKind.Vendor.POSTGRESQL;
            statement.execute(postgres ? "select pg_advisory_unlock_all()" : "do release_all_locks()");

            assertThatThrownBy(() -> lock.check(connection))
                    .isInstanceOf(LockLostException.class)
                    .hasMessageContaining("the session does not hold it any more");
        }
    }

    /** An application's name has 63 bytes; what a pod's name ends with matters most. */
    @Test
    void postgreSqlTellsSinceWhenOnWhichHostItIsHeld() throws SQLException {
        try (TestDatabase database = TestServer.of(DatabaseKind.POSTGRESQL_18).freshDatabase();
                Connection connection = database.dataSource().getConnection();
                Connection other = database.dataSource().getConnection()) {
            MigratorLock lock = lock(database, connection, LockStrategy.AUTO);
            lock.tryAcquire(connection);

            LockHolder holder =
                    lock(database, other, LockStrategy.AUTO).holder(other).orElseThrow();
            lock.release(connection);

            assertThat(holder.name()).startsWith("migrator on shop-").contains("-x2x9z (process 7) (postgres from ");
            assertThat(holder.host().orElseThrow()).startsWith("shop-").endsWith("-x2x9z");
            assertThat(holder.since().orElseThrow())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
            assertThat(holder.toString()).endsWith(" since " + holder.since().orElseThrow());
        }
    }

    /** A server that isn't told that its client is gone keeps the session, and with it the lock. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_14", "POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void tellsWhatEndsTheSessionThatHoldsIt(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestServer.of(kind).freshDatabase();
                Connection dead = database.dataSource().getConnection();
                Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            assertThat(lock(database, dead, LockStrategy.SESSION).tryAcquire(dead))
                    .isTrue();
            MigratorLock lock = lock(database, other, LockStrategy.SESSION);
            String advice = lock.holder(other).orElseThrow().ifGone().orElseThrow();

            statement.execute(advice.replaceAll(".* End that with: ", ""));

            Instant deadline = Instant.now().plusSeconds(30);
            while (!lock.tryAcquire(other)) {
                assertThat(Instant.now()).isBefore(deadline);
            }
            lock.release(other);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_14", "POSTGRESQL_18"})
    void postgreSqlNoticesSoonerThatItsHolderIsGone(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestServer.of(kind).freshDatabase();
                Connection connection = database.dataSource().getConnection()) {
            String before = Query.text(connection, "select " + KEEPALIVE).orElseThrow();
            MigratorLock lock = lock(database, connection, LockStrategy.SESSION);

            lock.tryAcquire(connection);
            assertThat(Query.text(connection, "select " + KEEPALIVE)).contains("60 10 6 120000");
            lock.release(connection);
            assertThat(Query.text(connection, "select " + KEEPALIVE)).contains(before);
        }
    }

    /** Otherwise it and somebody who works with a lease would both think they are alone. */
    @Test
    void whoMayNotReadTheLeasesOfOthersIsToldAndLeavesNoLockBehind() throws SQLException {
        try (TestDatabase database = TestServer.of(DatabaseKind.POSTGRESQL_18).freshDatabase();
                Connection owner = database.dataSource().getConnection();
                Statement statement = owner.createStatement()) {
            MigratorLock lease = lock(database, owner, LockStrategy.LEASE);
            assertThat(lease.tryAcquire(owner)).isTrue();
            statement.execute("create role reader login password 'secret'");
            try (Connection reader = DriverManager.getConnection(database.url(), "reader", "secret")) {
                assertThatThrownBy(() ->
                                lock(database, reader, LockStrategy.SESSION).tryAcquire(reader))
                        .isInstanceOfSatisfying(LockTableException.class, e -> assertThat(e.fix())
                                .startsWith("grant select, insert, update on migrations_lock to reader"))
                        .hasMessageContaining("permission denied for table migrations_lock");
                assertThat(Query.text(reader, "select count(*) from pg_locks where locktype = 'advisory'"))
                        .contains("0");
            } finally {
                lease.release(owner);
                statement.execute("drop role reader");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2_SERVER", "HSQLDB_SERVER"})
    void aSessionLockWhereSessionsCannotHoldOneIsAnError(DatabaseKind kind) {
        refused(kind, LockStrategy.SESSION, "sessions of " + kind.name().replaceAll("_.*", "") + "'s server");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "H2_FILE", "HSQLDB", "SQLITE"})
    void aLeaseWhereThereIsNoServerIsAnError(DatabaseKind kind) {
        refused(kind, LockStrategy.LEASE, "has no server");
    }

    private static void refused(DatabaseKind kind, LockStrategy strategy, String reason) {
        assertThatThrownBy(() -> {
                    try (TestDatabase database = TestServer.of(kind).freshDatabase();
                            Connection connection = database.dataSource().getConnection()) {
                        lock(database, connection, strategy);
                    }
                })
                .isInstanceOf(LockStrategyException.class)
                .hasMessageContaining(reason);
    }

    private static MigratorLock lock(TestDatabase database, Connection connection, LockStrategy strategy)
            throws SQLException {
        return Dialects.of(connection.getMetaData())
                .lock(new LockScope(
                        database.url(),
                        "migrations",
                        "migrations",
                        "migrations_lock",
                        new LockOwner(LONG_HOST, 7),
                        database.dataSource(),
                        strategy));
    }
}
