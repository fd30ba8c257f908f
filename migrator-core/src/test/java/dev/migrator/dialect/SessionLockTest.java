package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Locks that sessions hold, and who asks for the wrong kind. */
class SessionLockTest {

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
