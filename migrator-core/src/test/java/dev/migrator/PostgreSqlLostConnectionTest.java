package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.dialect.LockHolder;
import dev.migrator.migration.JavaMigration;
import dev.migrator.plan.Command;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgreSqlLostConnectionTest extends LostConnectionContract {

    PostgreSqlLostConnectionTest() {
        super(DatabaseKind.POSTGRESQL_18);
    }

    @Override
    void endSessions() throws SQLException {
        play.query("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    /** Its own statement is what ends the session, but only the first time. */
    private static final class EndOwnSession implements JavaMigration {

        private int runs;

        @Override
        public String version() {
            return "4";
        }

        @Override
        public String description() {
            return "end own session";
        }

        @Override
        public void up(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into users (id, name, city) values (1, 'barn owl', 'here')");
                if (runs++ == 0) {
                    statement.execute("select pg_terminate_backend(pg_backend_pid())");
                }
            }
        }

        @Override
        public void down(Connection connection) {}
    }

    @Test
    void insideAMigrationInJava() throws Exception {
        play.usersOrdersAdmin();

        MigrationReport report = play.migrator(settings -> settings.javaMigrations(List.of(new EndOwnSession())))
                .migrate();

        assertThat(report.steps()).hasSize(4);
        assertThat(play.query("select count(*) from users")).containsExactly("1");
    }

    @Test
    void inOneTransactionForAll() throws Exception {
        play.usersOrdersAdmin();

        MigrationReport report = play.migrator(settings -> settings.listener(new Saboteur("started up 3"))
                        .transaction(MigratorSettings.TransactionScope.ALL))
                .migrate();

        assertThat(report.steps()).hasSize(3);
        assertThat(play.history()).hasSize(3);
    }

    @Test
    void inADryRun() throws Exception {
        play.usersOrdersAdmin();

        MigrationReport report = migrator(new Saboteur("started up 3")).dryRun(Command.migrate());

        assertThat(report.steps()).hasSize(3);
        assertThat(play.exists("users")).isFalse();
    }

    @Test
    void outsideATransaction() throws Exception {
        play.script(
                "1_t.sql",
                "-- migrator:transaction off",
                "create table t (id integer);",
                "create table u (id integer);",
                "insert into u values (1);");

        migrator(new Saboteur("executed up 1:2")).migrate();

        assertThat(play.query("select count(*) from u")).containsExactly("1");
        assertThat(play.history()).last().isEqualTo("1 versioned up run done 3 3");
    }

    @Test
    void whileWaitingForTheLock() throws Exception {
        play.usersOrdersAdmin();
        MigrationListener impatient = new MigrationListener() {
            @Override
            public void waitingForLock(String table, Optional<LockHolder> holder, Duration waited) {
                try {
                    endSessions();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        Session other = Session.open(play.settings(settings -> {}));
        assertThat(other.lock().tryAcquire(other.connection())).isTrue();

        assertThat(migrator(impatient).migrate().steps()).hasSize(3);
        other.connection().close();
    }
}
