package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.execution.MigrationFailedException;
import dev.migrator.migration.ConflictException;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever gets the connection back finds its settings as they were, however the run ended. */
class SettingsPutBackTest {

    private static String setting(DatabaseKind kind) {
        return switch (kind.vendor()) {
            case POSTGRESQL -> "set work_mem = '7MB';";
            case MYSQL, MARIADB -> "set sql_mode = 'ANSI_QUOTES';";
            case H2, HSQLDB -> "set time zone '+05:00';";
            case SQLITE -> "pragma cache_size = 17;";
        };
    }

    private static Migrator migrator(Playground play, Connection only, Consumer<MigratorSettings.Builder> customizer) {
        MigratorSettings.Builder settings = MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                .locations("filesystem:" + play.folder());
        customizer.accept(settings);
        return Migrator.of(settings.build());
    }

    /** The limits that the engine sets and puts back are session settings from then on. */
    private static Map<String, String> stateAfterOrdinaryRun(Migrator migrator, Playground play, Connection only)
            throws Exception {
        play.script("0.5_pellets.sql", "-- migrator:lock-timeout 7s", "create table pellet (id integer primary key);");
        migrator.migrate();
        return SessionHygieneTest.state(only);
    }

    /** It makes the settings again before it sees that what else the session knew is gone for good. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "SQLITE"})
    void ofAResumeThatIsRefused(DatabaseKind kind) throws Exception {
        String[] begun = {
            "-- migrator:transaction off", setting(kind), "create temporary table tt (id integer);", "insert into %s;"
        };
        try (Playground play = new Playground(kind);
                Connection only = play.database().dataSource().getConnection()) {
            Migrator migrator = migrator(play, only, settings -> {});
            Map<String, String> before = stateAfterOrdinaryRun(migrator, play, only);
            play.script("1_owls.sql", String.join("\n", begun).formatted("nope values (1)"));
            assertThatThrownBy(migrator::migrate).isInstanceOf(MigrationFailedException.class);
            play.script("1_owls.sql", String.join("\n", begun).formatted("pellet values (1)"));

            assertThatThrownBy(migrator::migrate)
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("after 2 of 3 statements")
                    .hasMessageContaining("the temporary table");

            assertThat(SessionHygieneTest.state(only)).isEqualTo(before);
        }
    }

    /** PostgreSQL takes back with the transaction what was put back inside it. */
    @Test
    void ofALimitThatOnlyOneStepOfATransactionAskedFor() throws Exception {
        try (Playground play = new Playground(DatabaseKind.POSTGRESQL_18);
                Connection only = play.database().dataSource().getConnection()) {
            Migrator migrator = migrator(play, only, settings -> settings.lockTimeout(null)
                    .transaction(MigratorSettings.TransactionScope.ALL));
            Map<String, String> before = stateAfterOrdinaryRun(migrator, play, only);
            play.script("1_owls.sql", "-- migrator:lock-timeout 17s", "create table owl (id integer);")
                    .script("2_more.sql", "insert into nope values (1);");

            assertThatThrownBy(migrator::migrate).isInstanceOf(MigrationFailedException.class);

            assertThat(SessionHygieneTest.state(only)).isEqualTo(before);
        }
    }
}
