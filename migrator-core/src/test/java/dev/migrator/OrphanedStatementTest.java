package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.dialect.LockHolder;
import dev.migrator.dialect.LockStrategy;
import dev.migrator.faults.Relay;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server goes on with a statement whose client's connection was cut, and no session holds a lock meanwhile. */
@Timeout(60)
class OrphanedStatementTest {

    private static final Pattern PORT = Pattern.compile(":(\\d+)/");

    @ParameterizedTest
    @EnumSource(names = {"MYSQL_8", "MARIADB_11_4", "H2_SERVER"})
    void isWaitedForAndNotSentAgain(DatabaseKind kind) throws Exception {
        boolean h2 = kind == DatabaseKind.H2_SERVER;
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Playground play = new Playground(kind);
                Relay relay = new Relay(port(play), () -> (toServer, length) -> length);
                Connection reader = play.database().dataSource().getConnection();
                Statement blocking = reader.createStatement()) {
            play.script("1_big.sql", "create table big (id integer primary key, x integer);")
                    .migrator(settings -> settings.lockStrategy(strategy(h2)))
                    .migrate();
            // Without a name: each of two would get its own.
            play.script("2_index.sql", h2 ? "create index on big (x);" : "alter table big add index (x);");
            reader.setAutoCommit(false);
            blocking.execute("insert into big values (1, 1)");
            Waiting waiting = new Waiting(reader);
            Migrator migrator = Migrator.of(MigratorSettings.builder(new DriverManagerDataSource(
                            PORT.matcher(play.database().url()).replaceFirst(":" + relay.port() + "/"),
                            play.database().user(),
                            play.database().password()))
                    .locations("filesystem:" + play.folder())
                    .lockStrategy(strategy(h2))
                    .lockTimeout(Duration.ZERO)
                    .listener(waiting)
                    .build());
            Future<MigrationReport> run = pool.submit(migrator::migrate);
            awaitWorking(play, h2);

            relay.cut();
            assertThat(run.get().steps()).hasSize(1);

            assertThat(waiting.advice).contains("the statement that it sent last still runs");
            assertThat(play.query(
                            h2
                                    ? "select count(*) from information_schema.index_columns where column_name = 'X'"
                                    : "select count(*) from information_schema.statistics where column_name = 'x'"
                                            + " and table_schema = database()"))
                    .containsExactly("1");
        } finally {
            pool.shutdown();
        }
    }

    private static LockStrategy strategy(boolean h2) {
        return h2 ? LockStrategy.AUTO : LockStrategy.LEASE;
    }

    private static void awaitWorking(Playground play, boolean h2) throws SQLException {
        List<String> working;
        do {
            working = play.query(
                    h2
                            ? "select 1 from information_schema.sessions where executing_statement like 'create index%'"
                            : "select 1 from information_schema.processlist where info like 'alter table%'"
                                    + " and db = database()");
        } while (working.isEmpty());
    }

    private static int port(Playground play) {
        Matcher port = PORT.matcher(play.database().url());
        assertThat(port.find()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    /** Lets the statement that is waited for come to its end. */
    private static final class Waiting implements MigrationListener {

        private final Connection reader;
        private String advice = "";

        Waiting(Connection reader) {
            this.reader = reader;
        }

        @Override
        public void waitingForLock(String table, Optional<LockHolder> holder, Duration waited) {
            advice = holder.flatMap(LockHolder::ifGone).orElse(advice);
            try {
                reader.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
