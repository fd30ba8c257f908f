package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.migrator.execution.Blocker;
import dev.migrator.execution.LockRetry;
import dev.migrator.execution.MigrationFailedException;
import dev.migrator.execution.PreparedStep;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What others hold locks on is waited for with pauses, and never half done. */
@Timeout(60)
class RefusedLocksTest {

    private static final LockRetry SOON =
            new LockRetry(Duration.ofSeconds(30), Duration.ofMillis(20), Duration.ofMillis(50));

    /** Takes what the others hold back as soon as the migration was refused it once. */
    private static final class Refusals implements MigrationListener {

        private final List<List<Blocker>> heard = new ArrayList<>();
        private final Connection others;

        Refusals(Connection others) {
            this.others = others;
        }

        @Override
        public void lockRefused(PreparedStep step, List<Blocker> blockers, Duration pause) {
            heard.add(blockers);
            try {
                others.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Consumer<MigratorSettings.Builder> patient(Refusals refusals) {
        // MySQL counts whole seconds.
        return settings ->
                settings.lockTimeout(Duration.ofMillis(300)).lockRetry(SOON).listener(refusals);
    }

    /** A transaction that uses the table, and so keeps it from being altered. */
    private static Connection useUsers(Playground play) throws SQLException {
        Connection others = play.database().dataSource().getConnection();
        others.setAutoCommit(false);
        try (Statement statement = others.createStatement()) {
            statement.execute("update users set name = 'used'");
        }
        return others;
    }

    private static Playground withUsers(DatabaseKind kind) throws Exception {
        Playground play = new Playground(kind);
        play.usersOrdersAdmin().migrator().migrate();
        play.execute("insert into users (id, name) values (1, 'a')");
        return play;
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "SQLITE"})
    void aMigrationSucceedsOnceTheLockIsGivenBack(DatabaseKind kind) throws Exception {
        try (Playground play = withUsers(kind);
                Connection others = useUsers(play)) {
            play.script(
                            "0004_phone.sql",
                            "create table phones (id integer primary key);",
                            "insert into phones values (1);",
                            "alter table users add phone varchar(20);",
                            "update users set phone = '1';")
                    .script("0004_phone.down.sql", "alter table users drop column phone;", "drop table phones;");
            Refusals refusals = new Refusals(others);

            play.migrator(patient(refusals)).migrate();

            assertThat(refusals.heard).isNotEmpty();
            assertThat(play.query("select phone from users")).containsExactly("1");
            assertThat(play.query("select id from phones")).containsExactly("1");
            assertThat(play.history().get(3)).isEqualTo("4 versioned up run done 4 4");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2"})
    void whoHoldsItIsNamed(DatabaseKind kind) throws Exception {
        try (Playground play = withUsers(kind);
                Connection others = useUsers(play)) {
            play.script("0004_phone.sql", "alter table users add phone varchar(20);");
            Refusals refusals = new Refusals(others);

            play.migrator(patient(refusals)).migrate();

            assertThat(refusals.heard.get(0)).isNotEmpty().allSatisfy(blocker -> assertThat(blocker.open())
                    .isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "SQLITE"})
    void itIsGivenUpWhenTheBudgetIsUsedUp(DatabaseKind kind) throws Exception {
        try (Playground play = withUsers(kind);
                Connection others = useUsers(play)) {
            play.script("0004_phone.sql", "alter table users add phone varchar(20);");

            assertThatThrownBy(() -> play.migrator(settings ->
                                    settings.lockTimeout(Duration.ofMillis(300)).lockRetry(LockRetry.NONE))
                            .migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("0004_phone.sql:1:1")
                    .satisfies(e -> assertThat(((MigrationFailedException) e).fix())
                            .contains("Run again", "migrator.lock-retry.budget")
                            .doesNotContain("Correct"))
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage()).contains("The lock is held by"))
                            .isEqualTo(((MigrationFailedException) e).fix().contains("those sessions")));
            others.rollback();
            assertThat(play.migrator().status().status().version()).contains("3");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "SQLITE"})
    void outsideATransactionOnlyTheRefusedStatementIsTriedAgain(DatabaseKind kind) throws Exception {
        try (Playground play = withUsers(kind);
                Connection others = useUsers(play)) {
            play.script(
                    "0004_phone.sql",
                    "-- migrator:transaction off",
                    "create table phones (id integer primary key);",
                    "insert into phones values (1);",
                    "alter table users add phone varchar(20);",
                    "insert into phones values (2);");
            if (kind == DatabaseKind.SQLITE) {
                // There the whole database is one lock: the very first statement is refused.
                play.script("0004_phone.sql", "-- migrator:transaction off", "alter table users add phone text;");
            }
            Refusals refusals = new Refusals(others);

            play.migrator(patient(refusals)).migrate();

            assertThat(refusals.heard).isNotEmpty();
            assertThat(play.migrator().status().status().version()).contains("4");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL_18, -- in a transaction, was refused a lock and rolled back; held by",
        "POSTGRESQL_18, -- migrator:transaction off, was refused a lock; held by",
        "MYSQL_8, -- without a word, was refused a lock; held by"
    })
    void theLogSpeaksOfARollBackWhereThereWasATransaction(DatabaseKind kind, String head, String words)
            throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Migrator.class);
        logger.addAppender(log);
        try (Playground play = withUsers(kind);
                Connection others = useUsers(play)) {
            play.script("0004_phone.sql", head, "alter table users add phone varchar(20);");

            play.migrator(patient(new Refusals(others))).migrate();

            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(line -> line.startsWith("0004_phone.sql " + words));
        } finally {
            logger.detachAppender(log);
        }
    }

    /** Nothing has to be corrected: the row stays as it is, and the next run goes on. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2"})
    void outsideATransactionTheNextRunGoesOnAtTheRefusedStatement(DatabaseKind kind) throws Exception {
        try (Playground play = withUsers(kind);
                Connection others = useUsers(play)) {
            play.script(
                    "0004_phone.sql",
                    "-- migrator:transaction off",
                    "create table phones (id integer primary key);",
                    "insert into phones values (1);",
                    "alter table users add phone varchar(20);",
                    "insert into phones values (2);");

            assertThatThrownBy(() -> play.migrator(settings ->
                                    settings.lockTimeout(Duration.ofMillis(300)).lockRetry(LockRetry.NONE))
                            .migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("0004_phone.sql:4:1")
                    .hasMessageContaining("It changed nothing; 2 of 4 statements are done")
                    .extracting("fix")
                    .asString()
                    .startsWith("Run again");
            assertThat(play.history()).last().isEqualTo("4 versioned up run running 2 4");
            others.rollback();

            play.migrator().migrate();

            assertThat(play.history()).last().isEqualTo("4 versioned up run done 4 4");
            assertThat(play.query("select id from phones order by id")).containsExactly("1", "2");
            assertThat(play.query("select phone from users")).containsExactly("null");
        }
    }
}
