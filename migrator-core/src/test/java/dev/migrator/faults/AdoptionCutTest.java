package dev.migrator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.Playground;
import dev.migrator.faults.FaultRelay.Fault;
import dev.migrator.migration.MigratorException;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A first start, which takes over another tool's history, is cut off from its database somewhere on the way. */
class AdoptionCutTest {

    private static final int TRIED = 8;
    private static final int ALL = 200;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4"})
    void whereItMayReconnectItFinishesByItself(DatabaseKind kind) throws Exception {
        cutEach(kind, Fault.CUT_ONCE, (play, relay) -> {
            // A cut while it connects for the first time is no cut within a run.
            through(play, relay, settings -> settings.waitForDatabase(Duration.ofSeconds(30)))
                    .migrate();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4"})
    void otherwiseItSaysSoAndTheNextStartFinishesIt(DatabaseKind kind) throws Exception {
        cutEach(kind, Fault.CUT, (play, relay) -> {
            try {
                through(play, relay, settings -> settings.reconnectTimeout(Duration.ZERO))
                        .migrate();
            } catch (MigratorException e) {
                assertThat(e.getMessage()).isNotBlank().doesNotContain("null");
                assertThat(e.fix()).isNotBlank();
            }
            play.migrator(settings -> settings.adopt(true)).migrate();
        });
    }

    private interface Start {
        void on(Playground play, FaultRelay relay) throws Exception;
    }

    private static void cutEach(DatabaseKind kind, Fault fault, Start start) throws Exception {
        for (long after : Sample.spread(traffic(kind), Sample.size(TRIED, ALL))) {
            try (Playground play = before(kind);
                    FaultRelay relay = new FaultRelay(port(play), fault, after)) {
                start.on(play, relay);

                assertThat(play.query("select version, action from migrations where kind <> 'format' and state ="
                                + " 'done' order by id"))
                        .as("after %d bytes", after)
                        .containsExactly("20260101 adopt", "20260102 adopt", "20260103 run");
                assertThat(play.query("select count(*) from migrations where kind = 'format'"))
                        .containsExactly("1");
                assertThat(play.query("select count(city) from users")).containsExactly("0");
                assertThat(play.migrator().status().lock()).isEmpty();
            }
        }
    }

    /** Of one that nobody disturbs, in bytes. */
    private static long traffic(DatabaseKind kind) throws Exception {
        try (Playground play = before(kind);
                FaultRelay relay = FaultRelay.counting(port(play))) {
            through(play, relay, settings -> {}).migrate();
            return relay.bytes();
        }
    }

    /** As dbmate leaves it, which has applied two of three. */
    private static Playground before(DatabaseKind kind) throws Exception {
        Playground play = new Playground(kind);
        script(play, "20260101_create_users.sql", "create table users (id integer primary key);");
        script(play, "20260102_create_orders.sql", "create table orders (id integer primary key);");
        script(play, "20260103_add_city.sql", "alter table users add column city varchar(100);");
        play.execute(
                "create table schema_migrations (version varchar(128) primary key)",
                "insert into schema_migrations values ('20260101'), ('20260102')",
                "create table users (id integer primary key)",
                "create table orders (id integer primary key)");
        return play;
    }

    private static void script(Playground play, String name, String up) throws IOException {
        play.script(name, "-- migrate:up", up, "-- migrate:down", "select 1;");
    }

    private static Migrator through(Playground play, FaultRelay relay, Consumer<MigratorSettings.Builder> customizer) {
        MigratorSettings.Builder settings = MigratorSettings.builder(new DriverManagerDataSource(
                        play.database().url().replaceFirst(":\\d+/", ":" + relay.port() + "/"),
                        play.database().user(),
                        play.database().password()))
                .locations("filesystem:" + play.folder())
                .adopt(true);
        customizer.accept(settings);
        return Migrator.of(settings.build());
    }

    private static int port(Playground play) {
        return URI.create(play.database().url().substring("jdbc:".length())).getPort();
    }
}
