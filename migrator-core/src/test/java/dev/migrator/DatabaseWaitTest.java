package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.execution.PreparedStep;
import dev.migrator.faults.Relay;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that answers late, never, or not to us. */
@Timeout(60)
class DatabaseWaitTest {

    private static final Pattern PORT = Pattern.compile(":(\\d+)/");
    private static final Duration LONG = Duration.ofHours(1);

    /** Opens the way to the server when it hears that somebody waits for it. */
    private static final class LateServer implements MigrationListener, AutoCloseable {

        private final int serverPort;
        private final int port;
        private final List<String> problems = new ArrayList<>();
        private final List<Relay> relays = new ArrayList<>();

        LateServer(int serverPort) throws IOException {
            this.serverPort = serverPort;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                this.port = free.getLocalPort();
            }
        }

        @Override
        public void waitingForDatabase(String problem, Duration waited) {
            problems.add(problem);
            open();
        }

        void open() {
            try {
                relays.add(new Relay(serverPort, port, () -> (toServer, length) -> length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void goAway() throws IOException {
            for (Relay relay : relays) {
                relay.close();
            }
        }

        @Override
        public void close() throws IOException {
            goAway();
        }
    }

    private static int port(Playground play) {
        Matcher url = PORT.matcher(play.database().url());
        assertThat(url.find()).isTrue();
        return Integer.parseInt(url.group(1));
    }

    private static MigratorSettings.Builder through(Playground play, int port, String user) {
        String url = play.database().url().replaceFirst(":\\d+/", ":" + port + "/");
        return MigratorSettings.builder(
                        new DriverManagerDataSource(url, user, play.database().password()))
                .locations("filesystem:" + play.folder());
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2_SERVER", "HSQLDB_SERVER"})
    void isWaitedForUntilItAnswers(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind);
                LateServer late = new LateServer(port(play))) {
            play.usersOrdersAdmin();

            MigrationReport report = Migrator.of(
                            through(play, late.port, play.database().user())
                                    .waitForDatabase(LONG)
                                    .listener(late)
                                    .build())
                    .migrate();

            assertThat(report.steps()).hasSize(3);
            assertThat(late.problems).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2_SERVER", "HSQLDB_SERVER"})
    void isNotWaitedForUnlessThatIsWanted(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind);
                LateServer late = new LateServer(port(play))) {
            Migrator migrator =
                    Migrator.of(through(play, late.port, play.database().user())
                            .listener(late)
                            .build());

            assertThatThrownBy(migrator::migrate).isInstanceOf(DatabaseAccessException.class);
            assertThat(late.problems).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2_SERVER", "HSQLDB_SERVER"})
    void whoJustLooksDoesNotWait(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind);
                LateServer late = new LateServer(port(play))) {
            Migrator migrator =
                    Migrator.of(through(play, late.port, play.database().user())
                            .waitForDatabase(LONG)
                            .listener(late)
                            .build());

            assertThatThrownBy(migrator::status).isInstanceOf(DatabaseAccessException.class);
            assertThat(late.problems).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2_SERVER", "HSQLDB_SERVER"})
    void whoWaitsForMigrationsWaitsForTheDatabaseToComeBackToo(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind);
                LateServer late = new LateServer(port(play))) {
            play.usersOrdersAdmin();
            late.open();
            MigrationListener elsewhere = new MigrationListener() {
                @Override
                public void waitingForMigrations(int pending, Duration waited) {
                    try {
                        late.goAway();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void waitingForDatabase(String problem, Duration waited) {
                    play.migrator().migrate();
                }
            };

            Migrator.of(through(play, late.port, play.database().user())
                            .listener(elsewhere)
                            .listener(late)
                            .build())
                    .awaitMigrated(LONG);

            assertThat(late.problems).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "HSQLDB_SERVER"})
    void thatRefusesTheLoginFailsAtOnce(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            Migrator migrator = Migrator.of(
                    through(play, port(play), "nobody").waitForDatabase(LONG).build());

            assertThatThrownBy(migrator::migrate)
                    .isInstanceOf(DatabaseAccessException.class)
                    .hasMessageContaining("No connection to the database");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void thatIsNotThereFailsAtOnce(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            String url = play.database().url().replaceFirst("test_\\d+", "nowhere");
            WholeDatabase nowhere = WholeDatabase.of(
                    url,
                    address -> new DriverManagerDataSource(
                            address, play.database().user(), play.database().password()));

            assertThatThrownBy(() -> nowhere.awaitAnswer(LONG)).isInstanceOf(DatabaseAccessException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18"})
    void whoseDriverIsNotThereFailsAtOnce(DatabaseKind kind) {
        MigratorSettings.Builder settings =
                MigratorSettings.builder(new DriverManagerDataSource("jdbc:nobody:" + kind));

        assertThatThrownBy(() ->
                        Migrator.of(settings.waitForDatabase(LONG).build()).status())
                .isInstanceOf(DatabaseAccessException.class)
                .hasMessageContaining("No suitable driver");
    }

    /** Its driver may have no words for it. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void thatIsGoneInTheMiddleOfARunIsSpokenOf(DatabaseKind kind) throws Exception {
        List<String> problems = new ArrayList<>();
        try (Playground play = new Playground(kind);
                Relay relay = new Relay(port(play), () -> (toServer, length) -> length)) {
            MigrationListener saboteur = new MigrationListener() {
                @Override
                public void stepStarted(PreparedStep step) {
                    if (problems.isEmpty()) {
                        try {
                            relay.cut();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                }

                @Override
                public void waitingForDatabase(String problem, Duration waited) {
                    problems.add(problem);
                }
            };

            Migrator.of(through(
                                    play.usersOrdersAdmin(),
                                    relay.port(),
                                    play.database().user())
                            .listener(saboteur)
                            .build())
                    .migrate();

            assertThat(problems).isNotEmpty().allSatisfy(problem -> assertThat(problem)
                    .doesNotStartWith("null")
                    .hasSizeGreaterThan(10));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18"})
    void thatNeverAnswersIsGivenUpInTheEnd(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind);
                LateServer never = new LateServer(port(play))) {
            List<String> problems = new ArrayList<>();
            Migrator migrator =
                    Migrator.of(through(play, never.port, play.database().user())
                            .waitForDatabase(Duration.ofMillis(700))
                            .listener(new MigrationListener() {
                                @Override
                                public void waitingForDatabase(String problem, Duration waited) {
                                    problems.add(problem);
                                }
                            })
                            .build());

            assertThatThrownBy(migrator::migrate).isInstanceOf(DatabaseAccessException.class);
            assertThat(problems).hasSize(1);
        }
    }
}
