package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.dialect.LockLostException;
import dev.migrator.dialect.SecondConnectionException;
import dev.migrator.execution.PreparedStep;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class H2ServerMigratorTest extends MigratorContract {

    H2ServerMigratorTest() {
        super(DatabaseKind.H2_SERVER);
    }

    @Test
    void aPoolOfOneIsAClearError() throws Exception {
        play.usersOrdersAdmin();
        PoolOfOne pool = new PoolOfOne();

        assertThatThrownBy(() -> Migrator.of(MigratorSettings.builder(pool)
                                .locations("filesystem:" + play.folder())
                                .build())
                        .migrate())
                .isInstanceOfSatisfying(SecondConnectionException.class, e -> assertThat(e.fix())
                        .contains("at least two connections"));
        assertThat(play.exists("users")).isFalse();
        pool.only.close();
    }

    /** Another migrator took the lease while this one was thought dead. */
    @Test
    void whoLostItsLeaseStopsBeforeTheNextStatement() throws Exception {
        play.usersOrdersAdmin();
        InsertUsers stolen = new InsertUsers() {
            @Override
            public void up(Connection connection) throws SQLException {
                play.execute("update migrations_lock set token = token + 1, owner = 'somebody else'");
            }
        };

        assertThatThrownBy(() -> play.migrator(settings -> settings.javaMigrations(List.of(stolen)))
                        .migrate())
                .isInstanceOf(LockLostException.class);
        assertThat(play.query("select owner from migrations_lock")).containsExactly("somebody else");
        assertThat(play.query("select count(*) from information_schema.columns where column_name = 'CITY'"))
                .containsExactly("0");
    }

    /** The lease of a session that is gone has to run out first. */
    @Test
    void aRunWhoseSessionIsEndedGoesOn() throws Exception {
        play.usersOrdersAdmin();
        MigrationListener saboteur = new MigrationListener() {
            private boolean done;

            @Override
            public void stepFinished(PreparedStep step, Duration took) {
                if (!done) {
                    done = true;
                    endSessions();
                }
            }
        };

        MigrationReport report =
                play.migrator(settings -> settings.listener(saboteur)).migrate();

        assertThat(report.steps()).hasSize(3);
        assertThat(play.history()).hasSize(3);
    }

    private void endSessions() {
        try {
            play.query("select abort_session(session_id) from information_schema.sessions"
                    + " where session_id <> session_id()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands out one connection and refuses the second, as a pool does when its wait is over. */
    private final class PoolOfOne extends AbstractDataSource {

        private final Connection only = play.database().dataSource().getConnection();
        private boolean given;

        PoolOfOne() throws SQLException {}

        @Override
        public Connection getConnection() throws SQLException {
            if (given) {
                throw new SQLException("no connection within the limit");
            }
            given = true;
            return only;
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
