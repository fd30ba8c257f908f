package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The second connection of a lease, where the database doesn't answer in time. */
@Timeout(60)
class LeaseRenewalTest {

    @Test
    void givesItsConnectionBackThoughNobodyWaitsForItAnyMore() throws SQLException {
        try (TestDatabase database = TestServer.of(DatabaseKind.H2_SERVER).freshDatabase();
                Connection working = database.dataSource().getConnection();
                Connection blocker = database.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            statement.execute("create table lease (id integer)");
            statement.execute("insert into lease values (1)");
            statement.execute("set default_lock_timeout 60000");
            blocker.setAutoCommit(false);
            statement.execute("update lease set id = 1");
            LeaseRenewal renewal = LeaseRenewal.start(
                    scope(database),
                    working,
                    "update lease set id = 1",
                    Duration.ofSeconds(30),
                    Duration.ofMillis(100));
            awaitBlocked(working);

            assertThat(renewal.renew()).isEqualTo(LeaseRenewal.Outcome.UNREACHABLE);
            renewal.stop();
            blocker.commit();

            Instant deadline = Instant.now().plusSeconds(30);
            while (database.openConnections() > 2) {
                assertThat(Instant.now()).as("still open").isBefore(deadline);
            }
        }
    }

    private static void awaitBlocked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean blocked;
            do {
                try (ResultSet row = statement.executeQuery(
                        "select 1 from information_schema.sessions where blocker_id is not null")) {
                    blocked = row.next();
                }
            } while (!blocked);
        }
    }

    private static LockScope scope(TestDatabase database) {
        return new LockScope(
                database.url(),
                "migrations",
                "migrations",
                "migrations_lock",
                new LockOwner("one", 7),
                database.dataSource(),
                LockStrategy.LEASE);
    }
}
