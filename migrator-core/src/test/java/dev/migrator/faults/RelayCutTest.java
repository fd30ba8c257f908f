package dev.migrator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.Playground;
import dev.migrator.faults.FaultRelay.Fault;
import dev.migrator.migration.MigratorException;
import dev.migrator.testdatabases.DatabaseKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The connection is disturbed after a number of bytes, wherever in a message that is. */
class RelayCutTest {

    private static final int ALL = 300;
    private static final Pattern PORT = Pattern.compile(":(\\d+)/");
    private static final Map<DatabaseKind, Long> TRAFFIC = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4"})
    void aRunWhoseConnectionIsCutIsFinishedByTheNextStart(DatabaseKind kind) throws Exception {
        disturbEach(kind, Fault.CUT, Sample.size(15, ALL), (play, relay) -> {
            String end = end(through(play, relay, settings -> settings.reconnectTimeout(Duration.ZERO)));
            return Undisturbed.of(kind, Work.MIGRATE).restart(play, end);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4"})
    void aRunWhoseConnectionIsCutOnceFinishesByItself(DatabaseKind kind) throws Exception {
        // A cut while it connects for the first time is no cut within a run.
        disturbEach(kind, Fault.CUT_ONCE, Sample.size(5, ALL), (play, relay) -> {
            Migrator migrator = through(play, relay, settings -> settings.waitForDatabase(Duration.ofSeconds(30)));
            return Undisturbed.of(kind, Work.MIGRATE).finish(migrator, play, "by itself");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4"})
    void aProcessThatHangsOnADeadConnectionCanBeKilledAndStartedAgain(DatabaseKind kind) throws Exception {
        for (Fault fault : List.of(Fault.STALL, Fault.DROP_REQUESTS, Fault.DROP_ANSWERS)) {
            disturbEach(kind, fault, Sample.size(1, ALL / 10), (play, relay) -> {
                Undisturbed undisturbed = Undisturbed.of(kind, Work.MIGRATE);
                try (VictimProcess victim = VictimProcess.start(
                        play, url(play, relay), undisturbed.work(), undisturbed.statements(), Trap.NOWHERE)) {
                    assertThat(relay.awaitFault()).isTrue();
                    victim.kill();
                }
                // The operating system would tell the server that the process is gone.
                relay.close();
                return undisturbed.restart(play, "hung and was killed");
            });
        }
    }

    private interface Disturbed {
        Outcome run(Playground play, FaultRelay relay) throws Exception;
    }

    private static void disturbEach(DatabaseKind kind, Fault fault, int points, Disturbed disturbed) throws Exception {
        Undisturbed undisturbed = Undisturbed.of(kind, Work.MIGRATE);
        long traffic = traffic(kind);
        Outcomes.of(kind + " " + fault, Sample.spread(traffic, points), traffic, after -> {
            try (Playground play = undisturbed.before();
                    FaultRelay relay = new FaultRelay(port(play), fault, after)) {
                Outcome outcome = disturbed.run(play, relay);
                String point = "after " + after + " bytes" + (relay.happened() ? "" : " (not reached)");
                return outcome.at(point + " " + outcome.point());
            }
        });
    }

    /** Of a run that nobody disturbs, in bytes. */
    private static long traffic(DatabaseKind kind) throws Exception {
        Long known = TRAFFIC.get(kind);
        if (known == null) {
            try (Playground play = Undisturbed.before(kind, Work.MIGRATE);
                    FaultRelay relay = FaultRelay.counting(port(play))) {
                through(play, relay, settings -> {}).migrate();
                known = relay.bytes();
                TRAFFIC.put(kind, known);
            }
        }
        return known;
    }

    private static String end(Migrator migrator) {
        try {
            return "finished with " + migrator.migrate().steps().size() + " steps";
        } catch (MigratorException e) {
            return "ended with " + e.getClass().getSimpleName();
        }
    }

    private static Migrator through(Playground play, FaultRelay relay, Consumer<MigratorSettings.Builder> customizer) {
        MigratorSettings.Builder settings = MigratorSettings.builder(new DriverManagerDataSource(
                        url(play, relay),
                        play.database().user(),
                        play.database().password()))
                .locations("filesystem:" + play.folder());
        customizer.accept(settings);
        return Migrator.of(settings.build());
    }

    private static String url(Playground play, FaultRelay relay) {
        return PORT.matcher(play.database().url()).replaceFirst(":" + relay.port() + "/");
    }

    private static int port(Playground play) {
        Matcher port = PORT.matcher(play.database().url());
        assertThat(port.find()).isTrue();
        return Integer.parseInt(port.group(1));
    }
}
