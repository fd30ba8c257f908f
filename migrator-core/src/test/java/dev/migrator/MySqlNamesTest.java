package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.dialect.MigratorLock;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.OwnServer;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How a history table and its lock are called goes by the server, not by a session's settings or a URL's spelling. */
class MySqlNamesTest {

    private static final String ANSI_QUOTES = "&sessionVariables=sql_mode='ANSI_QUOTES'";

    @Test
    void aSessionMayQuoteAsTheStandardDoesAndSwitchThatOff() throws Exception {
        try (Playground play = new Playground(DatabaseKind.MYSQL_8)) {
            play.script(
                            "1_owls.sql",
                            "create table \"owls\" (id integer);",
                            "set sql_mode = '';",
                            "create table `mice` (id integer);")
                    .script("2_rats.sql", "create table \"rats\" (id integer);");

            Migrator.of(settings(play, play.database().url() + ANSI_QUOTES)).migrate();

            assertThat(play.history()).hasSize(2);
        }
    }

    @Test
    void itsLockKeepsThoseOutThatQuoteOtherwise() throws Exception {
        try (Playground play = new Playground(DatabaseKind.MYSQL_8)) {
            assertOneLock(play, play.database().url() + ANSI_QUOTES);
        }
    }

    @Test
    void twoSpellingsAreOneWhereTheServerFoldsThem() throws Exception {
        try (OwnServer server = OwnServer.start(DatabaseKind.MARIADB_11_4, "--lower-case-table-names=1");
                Playground play = new Playground(server.freshDatabase())) {
            String name = play.database().url().replaceAll(".*/", "");
            String shouted = play.database().url().replace("/" + name, "/" + name.toUpperCase(Locale.ROOT));
            assertOneLock(play, shouted);
            play.usersOrdersAdmin().migrator().migrate();

            assertThat(Migrator.of(settings(play, shouted)).migrate().steps()).isEmpty();
            assertThat(Migrator.of(settings(play, shouted)).status().table()).isEqualTo(name + ".migrations");
        }
    }

    private static void assertOneLock(Playground play, String otherUrl) throws SQLException {
        try (Session one = Session.open(play.settings(settings -> {}));
                Session other = Session.open(settings(play, otherUrl))) {
            MigratorLock lock = one.lock();
            assertThat(lock.tryAcquire(one.connection())).isTrue();
            assertThat(other.lock().tryAcquire(other.connection())).isFalse();
            lock.release(one.connection());
        }
    }

    private static MigratorSettings settings(Playground play, String url) {
        return MigratorSettings.builder(new DriverManagerDataSource(
                        url, play.database().user(), play.database().password()))
                .locations("filesystem:" + play.folder())
                .build();
    }
}
