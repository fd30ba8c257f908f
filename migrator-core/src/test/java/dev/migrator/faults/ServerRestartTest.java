package dev.migrator.faults;

import dev.migrator.Playground;
import dev.migrator.faults.Trap.Watched;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.OwnServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server crashes in the middle of a run and comes back; the run gets through by itself. */
class ServerRestartTest {

    private static final int TRIED = 2;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void aRunOutlivesARestartOfItsServer(DatabaseKind kind) throws Exception {
        Undisturbed undisturbed = Undisturbed.of(kind, Work.MIGRATE);
        List<Trap> points =
                Trap.all(Watched.STATEMENTS, undisturbed.statements().size());
        try (OwnServer server = OwnServer.start(kind)) {
            Outcomes.oneByOne(
                    kind + ", server killed and started again",
                    Sample.of(points, TRIED),
                    points.size(),
                    trap -> restartAt(server, undisturbed, trap));
        }
    }

    private static Outcome restartAt(OwnServer server, Undisturbed undisturbed, Trap trap) throws Exception {
        try (Playground play = new Playground(server.freshDatabase())) {
            ScriptSet.of(undisturbed.kind()).writeTo(play);
            Crash crash = new Crash(server, trap);
            TrapWire wire = new TrapWire(trap, undisturbed.statements(), crash);
            Outcome outcome = undisturbed.finish(Undisturbed.over(wire, play), play, trap.toString() + " by itself");
            crash.restarted.join();
            return outcome;
        }
    }

    /** The server is gone when the call is made or has been made; or goes while it is made. Only once. */
    private static final class Crash implements TrapWire.Keeper {

        private final OwnServer server;
        private final Trap trap;
        private CompletableFuture<Void> restarted = CompletableFuture.completedFuture(null);
        private boolean happened;

        Crash(OwnServer server, Trap trap) {
            this.server = server;
            this.trap = trap;
        }

        @Override
        public synchronized void announce(String what) {
            if (happened) {
                return;
            }
            happened = true;
            if (trap.moment() == Trap.Moment.DURING) {
                restarted = CompletableFuture.runAsync(this::restart);
            } else {
                server.stopHard();
                restarted = CompletableFuture.runAsync(server::startAgain);
            }
        }

        private void restart() {
            server.stopHard();
            server.startAgain();
        }

        @Override
        public void hold() {}
    }
}
