package dev.migrator.plan;

import static dev.migrator.plan.Migrations.repeatable;
import static dev.migrator.plan.Migrations.sql;
import static dev.migrator.plan.Migrations.withoutDown;
import static dev.migrator.plan.Row.applied;
import static dev.migrator.plan.Row.baseline;
import static dev.migrator.plan.Row.failed;
import static dev.migrator.plan.Row.interrupted;
import static dev.migrator.plan.Row.markedPending;
import static dev.migrator.plan.Row.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BegunPlanTest {

    private static final Migration[] THREE = {sql("1"), sql("2"), sql("3")};
    private static final Row[] APPLIED = {applied(sql("1")), applied(sql("2")), applied(sql("3"))};

    /** What is left of a command after some of its steps were begun and some rows came. */
    private static List<String> left(Given before, Row[] rows, Command command, int begun, Row... gained) {
        Plan plan = remainder(before, rows, command, begun, gained);
        assertThat(plan.conflicts()).isEmpty();
        return plan.steps().stream().map(Given::words).toList();
    }

    private static Plan remainder(Given release, Row[] rows, Command command, int begun, Row... gained) {
        Given before = release.history(rows);
        BegunPlan plan = new BegunPlan(command, before.plan(command).steps(), rows.length);
        List<Row> all = new ArrayList<>(Arrays.asList(rows));
        all.addAll(Arrays.asList(gained));
        Given after = release.history(all.toArray(Row[]::new));
        return plan.remainder(after.standings(), newest(after.rows()), begun, false);
    }

    /** Of several rows of one sort, the history gives the newest. */
    private static List<HistoryEntry> newest(List<HistoryEntry> rows) {
        return rows.stream()
                .filter(row -> rows.stream()
                        .noneMatch(later -> later.id() > row.id()
                                && later.identity().equals(row.identity())
                                && later.kind() == row.kind()
                                && later.direction() == row.direction()
                                && later.action() == row.action()
                                && later.state() == row.state()))
                .toList();
    }

    private static Given three() {
        return Given.release(THREE);
    }

    @Test
    void aRollBackThatCountsGoesOnWithWhatItHadPlanned() {
        Command command = Command.rollback(2);

        assertThat(left(three(), APPLIED, command, 0)).containsExactly("down 3", "down 2");
        assertThat(left(three(), APPLIED, command, 1)).containsExactly("down 3", "down 2");
        assertThat(left(three(), APPLIED, command, 1, rolledBack(sql("3")))).containsExactly("down 2");
        assertThat(left(three(), APPLIED, command, 2, rolledBack(sql("3")))).containsExactly("down 2");
        assertThat(left(three(), APPLIED, command, 2, rolledBack(sql("3")), rolledBack(sql("2"))))
                .isEmpty();
    }

    @Test
    void theStepItWasLostInIsResumed() {
        assertThat(left(
                        three(),
                        APPLIED,
                        Command.rollback(2),
                        2,
                        rolledBack(sql("3")),
                        interrupted(Direction.DOWN, sql("2"))))
                .containsExactly("resume down 2");
    }

    @Test
    void soIsAStepThatWasResumedAndLostOnceMore() {
        assertThat(left(
                        three(),
                        APPLIED,
                        Command.rollback(2),
                        2,
                        rolledBack(sql("3")),
                        failed(Direction.DOWN, sql("2")),
                        interrupted(Direction.DOWN, sql("2"))))
                .containsExactly("resume down 2");
    }

    @Test
    void aRedoKnowsWhichUpsAreStillToCome() {
        Command command = Command.redo(2);

        assertThat(left(three(), APPLIED, command, 3, rolledBack(sql("3")), rolledBack(sql("2"))))
                .containsExactly("up 2", "up 3");
        assertThat(left(
                        three(),
                        APPLIED,
                        command,
                        3,
                        rolledBack(sql("3")),
                        rolledBack(sql("2")),
                        interrupted(Direction.UP, sql("2"))))
                .containsExactly("resume up 2", "up 3");
        assertThat(left(
                        three(),
                        APPLIED,
                        command,
                        4,
                        rolledBack(sql("3")),
                        rolledBack(sql("2")),
                        applied(sql("2")),
                        applied(sql("3"))))
                .isEmpty();
    }

    /** Its up is finished, undone, and done again: two rows of one sort, of which the history shows the newer one. */
    @Test
    void aRedoOfAnInterruptedUpCountsTheUpsApart() {
        Row[] rows = {applied(sql("1")), applied(sql("2")), interrupted(Direction.UP, sql("3"))};
        Command command = Command.redo(1);

        assertThat(left(three(), rows, command, 1)).containsExactly("resume up 3", "down 3", "up 3");
        assertThat(left(three(), rows, command, 1, applied(sql("3")))).containsExactly("down 3", "up 3");
        assertThat(left(three(), rows, command, 3, applied(sql("3")), rolledBack(sql("3"))))
                .containsExactly("up 3");
        assertThat(left(three(), rows, command, 3, applied(sql("3")), rolledBack(sql("3")), applied(sql("3"))))
                .isEmpty();
    }

    @Test
    void repeatablesThatARollBackTakesAwayAreOfItsSteps() {
        Given release = Given.release(sql("1"), withoutDown(repeatable("views")));
        Row[] rows = {applied(sql("1")), applied(withoutDown(repeatable("views")))};

        assertThat(left(release, rows, Command.rollback(1), 1, markedPending(repeatable("views"))))
                .containsExactly("down 1");
    }

    @Test
    void somebodyElsesRowsStopIt() {
        assertThatThrownBy(() ->
                        remainder(three(), APPLIED, Command.rollback(2), 1, rolledBack(sql("3")), applied(sql("3"))))
                .isInstanceOf(InterveningRunException.class)
                .hasMessageContaining("\"3.sql\" up by")
                .hasMessageContaining("\"3.sql\" down is done")
                .hasMessageContaining("\"2.sql\" down is left");
    }

    @Test
    void soDoesAStepOfThePlanThatThisRunHadNotBegun() {
        assertThatThrownBy(() ->
                        remainder(three(), APPLIED, Command.rollback(2), 1, rolledBack(sql("3")), rolledBack(sql("2"))))
                .isInstanceOf(InterveningRunException.class);
    }

    @Test
    void soDoesWhatSomebodyElseLeftUnfinished() {
        assertThatThrownBy(() -> remainder(
                        three(),
                        APPLIED,
                        Command.rollback(1),
                        1,
                        rolledBack(sql("3")),
                        interrupted(Direction.UP, sql("3"))))
                .isInstanceOf(InterveningRunException.class)
                .hasMessageContaining("none is left");
    }

    @Test
    void aGoalIsPlannedAnewWhateverCameBetween() {
        assertThat(left(
                        three(),
                        APPLIED,
                        Command.rollbackTo("1"),
                        1,
                        rolledBack(sql("3")),
                        applied(sql("3")),
                        interrupted(Direction.DOWN, sql("3"))))
                .containsExactly("resume down 3", "down 2");
        assertThat(left(three(), new Row[] {applied(sql("1"))}, Command.migrate(), 1, applied(sql("2"))))
                .containsExactly("up 3");
    }

    @Test
    void aBaselineThatTurnsOutToBeSetIsNoError() {
        assertThat(left(three(), new Row[0], Command.baseline("2"), 1)).containsExactly("baseline 2");
        assertThat(left(three(), new Row[0], Command.baseline("2"), 1, baseline("2")))
                .isEmpty();
    }

    @Test
    void aMarkThatTurnsOutToBeSetIsNoError() {
        assertThat(left(three(), APPLIED, Command.markPending("3"), 1, markedPending(sql("3"))))
                .isEmpty();
    }

    @Test
    void aConflictThatHasComeMeanwhileStopsItAsEver() {
        Plan plan = remainder(
                three(), APPLIED, Command.rollback(2), 2, rolledBack(sql("3")), failed(Direction.DOWN, sql("2")));

        assertThat(plan.conflicts()).hasSize(1);
        assertThat(plan.steps()).isEmpty();
    }
}
