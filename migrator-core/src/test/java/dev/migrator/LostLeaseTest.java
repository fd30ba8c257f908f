package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrator.dialect.Dialects;
import dev.migrator.dialect.LockLostException;
import dev.migrator.dialect.LockStrategy;
import dev.migrator.execution.PreparedStep;
import dev.migrator.migration.JavaMigration;
import dev.migrator.sql.SqlStatement;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that was thought dead commits nothing any more, and leaves nothing open for the pool to commit. */
@Timeout(120)
class LostLeaseTest {

    private static final String STEAL = "update migrations_lock set token = token + 1, owner = 'somebody else'";

    /** The database, and a pool that keeps the two connections which a run needs. */
    private static final class Pooled implements AutoCloseable {

        private final Playground play;
        private final HikariDataSource pool = new HikariDataSource();
        private final List<String> limits;

        Pooled(DatabaseKind kind) throws Exception {
            play = new Playground(kind);
            play.execute("create table t (id integer primary key)");
            pool.setDataSource(play.database().dataSource());
            pool.setMaximumPoolSize(2);
            limits = limits();
        }

        Migrator migrator(Consumer<MigratorSettings.Builder> customizer) {
            MigratorSettings.Builder settings = MigratorSettings.builder(pool)
                    .locations("filesystem:" + play.folder())
                    .lockStrategy(LockStrategy.LEASE)
                    .lockTimeout(Duration.ofSeconds(60));
            customizer.accept(settings);
            return Migrator.of(settings.build());
        }

        void steal() {
            try {
                play.execute(STEAL);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** What the next users of the pool commit is nothing of the run's. */
        void assertNothingStays() throws SQLException {
            assertThat(limits()).as("limits on waiting for locks").isEqualTo(limits);
            try (Connection one = pool.getConnection();
                    Connection other = pool.getConnection()) {
                for (Connection connection : List.of(one, other)) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("commit");
                    }
                }
            }
            assertThat(play.query("select id from t")).isEmpty();
            assertThat(play.query("select owner from migrations_lock")).containsExactly("somebody else");
        }

        private List<String> limits() throws SQLException {
            List<String> limits = new ArrayList<>();
            try (Connection one = pool.getConnection();
                    Connection other = pool.getConnection()) {
                for (Connection connection : List.of(one, other)) {
                    String query = Dialects.of(connection.getMetaData())
                            .lockTimeout()
                            .map(limit -> limit.read())
                            .orElse("values (0)");
                    try (Statement statement = connection.createStatement();
                            ResultSet row = statement.executeQuery(query)) {
                        row.next();
                        limits.add(row.getString(1));
                    }
                }
            }
            return limits;
        }

        @Override
        public void close() throws IOException {
            pool.close();
            play.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2_SERVER", "HSQLDB_SERVER"})
    void ofAClass(DatabaseKind kind) throws Exception {
        try (Pooled database = new Pooled(kind)) {
            JavaMigration stolen = new MigratorContract.InsertUsers() {
                @Override
                public void up(Connection connection) throws SQLException {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("insert into t values (1)");
                    }
                    database.steal();
                }
            };

            assertThatThrownBy(() -> database.migrator(settings -> settings.javaMigrations(List.of(stolen)))
                            .migrate())
                    .isInstanceOf(LockLostException.class);

            database.assertNothingStays();
        }
    }

    /** The lease is lost while the statement waits for a lock; each statement is sent in a way of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTGRESQL_18|-- in a transaction|insert into t values (1)",
                "POSTGRESQL_18|-- migrator:transaction off|insert into t values (1)",
                "MYSQL_8|-- migrator:transaction off|insert into t values (1)",
                "MYSQL_8|-- migrator:transaction off|call fill()",
                "MARIADB_11_4|-- migrator:transaction off|insert into t values (1)",
                "MARIADB_11_4|-- migrator:transaction off|call fill()",
                "H2_SERVER|-- migrator:transaction off|insert into t values (1)",
                "H2_SERVER|-- migrator:transaction off|execute immediate 'insert into t values (1)'"
            })
    void ofAStatementThatWaited(DatabaseKind kind, String head, String statement) throws Exception {
        try (Pooled database = new Pooled(kind);
                Connection others = database.play.database().dataSource().getConnection()) {
            if (statement.startsWith("call")) {
                database.play.execute("create procedure fill() insert into t values (1)");
            }
            database.play.script("1_owls.sql", head, statement + ";");
            others.setAutoCommit(false);
            try (Statement first = others.createStatement()) {
                first.execute("insert into t values (1)");
            }
            CompletableFuture<MigrationReport> run = CompletableFuture.supplyAsync(
                    () -> database.migrator(settings -> {}).migrate());
            awaitWaiting(database.play, kind, run);
            assertThat(run).isNotDone();
            database.steal();
            others.rollback();

            assertThatThrownBy(() -> run.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(LockLostException.class);

            database.assertNothingStays();
        }
    }

    private static void awaitWaiting(Playground play, DatabaseKind kind, CompletableFuture<?> run) throws SQLException {
        String waiting =
                switch (kind.vendor()) {
                    case POSTGRESQL ->
                        "select pid from pg_stat_activity where datname = current_database() and wait_event_type ="
                                + " 'Lock'";
                    case MYSQL, MARIADB ->
                        "select id from information_schema.processlist where db = database()"
                                + " and (info like 'insert into t%' or info like 'call fill%')";
                    default -> "select session_id from information_schema.sessions where blocker_id is not null";
                };
        Instant deadline = Instant.now().plusSeconds(50);
        while (play.query(waiting).isEmpty() && !run.isDone() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2_SERVER"})
    void ofAScriptsOwnTransaction(DatabaseKind kind) throws Exception {
        try (Pooled database = new Pooled(kind)) {
            database.play.script(
                    "1_owls.sql", "begin;", "insert into t values (1);", "insert into t values (2);", "commit;");
            MigrationListener thief = new MigrationListener() {
                @Override
                public void statementExecuted(PreparedStep step, SqlStatement statement, Duration took) {
                    if (statement.line() == 2) {
                        database.steal();
                    }
                }
            };

            assertThatThrownBy(() -> database.migrator(settings -> settings.listener(thief))
                            .migrate())
                    .isInstanceOf(LockLostException.class);

            database.assertNothingStays();
        }
    }
}
