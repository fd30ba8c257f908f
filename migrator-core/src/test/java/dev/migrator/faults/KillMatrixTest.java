package dev.migrator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Playground;
import dev.migrator.faults.Trap.Watched;
import dev.migrator.testdatabases.DatabaseKind;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is killed at one point of its work, and an ordinary start brings it to its end. */
class KillMatrixTest {

    private static final int STATEMENTS_TRIED = 6;
    private static final int CALLS_TRIED = 2;

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2_FILE", "SQLITE"})
    @interface OnEveryDatabase {}

    @OnEveryDatabase
    void migratingSurvivesBeingKilledAtAnyStatement(DatabaseKind kind) throws Exception {
        killEach(Undisturbed.of(kind, Work.MIGRATE), Watched.STATEMENTS, STATEMENTS_TRIED);
    }

    @OnEveryDatabase
    void migratingSurvivesBeingKilledAtAnyCallOfTheDriver(DatabaseKind kind) throws Exception {
        killEach(Undisturbed.of(kind, Work.MIGRATE), Watched.CALLS, CALLS_TRIED);
    }

    @OnEveryDatabase
    void rollingBackSurvivesBeingKilledAtAnyStatement(DatabaseKind kind) throws Exception {
        killEach(Undisturbed.of(kind, Work.ROLL_BACK_ALL), Watched.STATEMENTS, CALLS_TRIED);
    }

    @OnEveryDatabase
    void rollingBackSurvivesBeingKilledAtAnyCallOfTheDriver(DatabaseKind kind) throws Exception {
        killEach(Undisturbed.of(kind, Work.ROLL_BACK_ALL), Watched.CALLS, CALLS_TRIED);
    }

    private static void killEach(Undisturbed undisturbed, Watched watched, int sample) throws Exception {
        List<Trap> points = Trap.all(
                watched,
                watched == Watched.CALLS
                        ? undisturbed.calls()
                        : undisturbed.statements().size());
        Outcomes.of(
                undisturbed.kind() + " " + undisturbed.work() + ", killed at " + watched,
                Sample.of(points, sample),
                points.size(),
                trap -> killAt(undisturbed, trap));
    }

    private static Outcome killAt(Undisturbed undisturbed, Trap trap) throws Exception {
        try (Playground play = undisturbed.before();
                VictimProcess victim = VictimProcess.start(play, undisturbed.work(), undisturbed.statements(), trap)) {
            String end = victim.await();
            victim.kill();
            // A statement that is never met is a mistake of the harness; a call may be, where threads call too.
            assertThat(end).startsWith(trap.watched() == Watched.CALLS ? "@" : Victim.STOPPED);
            Outcome outcome = undisturbed.restart(play, end);
            boolean marked = trap.watched() == Watched.STATEMENTS
                    && ScriptSet.of(undisturbed.kind())
                            .mayNeedAPerson(undisturbed.statements().get(trap.number() - 1));
            return marked ? outcome.marked() : outcome;
        }
    }
}
