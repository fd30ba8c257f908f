package dev.migrator.plan;

import static dev.migrator.migration.Direction.DOWN;
import static dev.migrator.migration.Direction.UP;
import static dev.migrator.plan.Command.redo;
import static dev.migrator.plan.Command.rollback;
import static dev.migrator.plan.Command.rollbackTo;
import static dev.migrator.plan.Given.release;
import static dev.migrator.plan.Migrations.code;
import static dev.migrator.plan.Migrations.downEdited;
import static dev.migrator.plan.Migrations.irreversible;
import static dev.migrator.plan.Migrations.irreversibleCode;
import static dev.migrator.plan.Migrations.repeatable;
import static dev.migrator.plan.Migrations.sql;
import static dev.migrator.plan.Migrations.withoutDown;
import static dev.migrator.plan.Row.accepted;
import static dev.migrator.plan.Row.applied;
import static dev.migrator.plan.Row.baseline;
import static dev.migrator.plan.Row.failed;
import static dev.migrator.plan.Row.interrupted;
import static dev.migrator.plan.Row.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going back, and back and forth. */
class RollbackTest {

    private final Given threeApplied =
            release(sql("1"), sql("2"), sql("3")).history(applied(sql("1")), applied(sql("2")), applied(sql("3")));

    @Nested
    class ByNumber {

        @Test
        void undoesTheNewestFirst() {
            assertThat(threeApplied.steps(rollback(2))).containsExactly("down 3", "down 2");
        }

        @Test
        void newestIsWhatWasAppliedLastWhateverItsPosition() {
            Given given = release(sql("1"), sql("2"), sql("3"))
                    .history(applied(sql("1")), applied(sql("3")), applied(sql("2")));

            assertThat(given.steps(rollback(1))).containsExactly("down 2");
            assertThat(given.steps(rollback(3))).containsExactly("down 2", "down 3", "down 1");
        }

        @Test
        void acceptingAnEditDoesNotMakeAMigrationNewer() {
            Given given = release(sql("1"), sql("2"))
                    .history(applied(downEdited(sql("1"))), applied(sql("2")), accepted(sql("1")));

            assertThat(given.steps(rollback(1))).containsExactly("down 2");
        }

        @Test
        void applyingAgainMakesAMigrationNewer() {
            Given given = release(sql("1"), sql("2"))
                    .history(applied(sql("1")), applied(sql("2")), rolledBack(sql("1")), applied(sql("1")));

            assertThat(given.steps(rollback(1))).containsExactly("down 1");
        }

        @Test
        void undoesAllWhereFewerAreApplied() {
            assertThat(threeApplied.steps(rollback(7))).containsExactly("down 3", "down 2", "down 1");
            assertThat(release(sql("1")).steps(rollback(1))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1})
        void theNumberMustBePositive(int count) {
            assertThatExceptionOfType(InvalidCountException.class)
                    .isThrownBy(() -> rollback(count))
                    .withMessage("Can't roll back " + count + " migrations.");
            assertThatExceptionOfType(InvalidCountException.class).isThrownBy(() -> redo(count));
        }

        @Test
        void stopsAtTheBaseline() {
            Given given = release(sql("1"), sql("2"), sql("3")).history(baseline("2"), applied(sql("3")));

            assertThat(given.steps(rollback(5))).containsExactly("down 3");
        }
    }

    @Nested
    class ToAVersion {

        @Test
        void undoesWhatStandsAboveAndLeavesTheVersionItself() {
            assertThat(threeApplied.steps(rollbackTo("1"))).containsExactly("down 3", "down 2");
            assertThat(threeApplied.steps(rollbackTo("3"))).isEmpty();
        }

        @Test
        void aboveIsAMatterOfPositionAndTheOrderIsThatOfApplying() {
            Given given = release(sql("1"), sql("2"), sql("3"), sql("4"))
                    .history(applied(sql("2")), applied(sql("4")), applied(sql("3")), applied(sql("1")));

            assertThat(given.steps(rollbackTo("2"))).containsExactly("down 3", "down 4");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "0000"})
        void zeroIsEverything(String zero) {
            assertThat(threeApplied.steps(rollbackTo(zero))).containsExactly("down 3", "down 2", "down 1");
        }

        @Test
        void theVersionMustBeApplied() {
            Given given = release(sql("1"), sql("2")).history(applied(sql("1")));

            assertThatExceptionOfType(UnknownVersionException.class)
                    .isThrownBy(() -> given.plan(rollbackTo("2")))
                    .withMessage("Version \"2\" is not applied.");
            assertThatExceptionOfType(UnknownVersionException.class).isThrownBy(() -> given.plan(rollbackTo("9")));
        }

        @Test
        void theVersionMayBeTheBaselineButNotBelowIt() {
            Given given = release(sql("1"), sql("2"), sql("3")).history(baseline("2"), applied(sql("3")));

            assertThat(given.steps(rollbackTo("0002"))).containsExactly("down 3");
            assertThatExceptionOfType(UnknownVersionException.class).isThrownBy(() -> given.plan(rollbackTo("1")));
        }
    }

    @Nested
    class Repeatables {

        private final Given given = release(
                        sql("1"), sql("2"), repeatable("a"), repeatable("b"), withoutDown(repeatable("c")))
                .history(
                        applied(sql("1")),
                        applied(sql("2")),
                        applied(repeatable("a")),
                        applied(repeatable("b")),
                        applied(withoutDown(repeatable("c"))));

        @Test
        void goFirstAndDoNotCount() {
            assertThat(given.steps(rollback(1))).containsExactly("mark R:c pending", "down R:b", "down R:a", "down 2");
        }

        @Test
        void stayWhereNothingElseIsUndone() {
            assertThat(given.steps(rollbackTo("2"))).isEmpty();
        }

        @Test
        void goEvenIfOnlyANewerReleaseHasThem() {
            Given older = release(sql("1")).history(applied(sql("1")), applied(sql("2")), applied(repeatable("new")));

            assertThat(older.steps(rollback(1))).containsExactly("down R:new", "down 2");
        }
    }

    @Nested
    class Downs {

        @Test
        void theTextThatTheHistoryKeepsIsWhatRuns() {
            HistoryEntry row = threeApplied.rows().get(2);

            assertThat(threeApplied.plan(rollback(1)).steps().get(0).keptDown()).contains(row);
        }

        @Test
        void anAcceptedDownReplacesTheOneKeptBefore() {
            Given given = release(downEdited(sql("1"))).history(applied(sql("1")), accepted(downEdited(sql("1"))));

            assertThat(given.plan(rollback(1)).steps().get(0).keptDown())
                    .contains(given.rows().get(1));
        }

        @Test
        void anOlderReleaseUndoesWhatANewerOneApplied() {
            Given given = release(sql("1")).history(applied(sql("1")), applied(sql("2")));

            assertThat(given.steps(rollback(1))).containsExactly("down 2");
            assertThat(given.plan(rollback(1)).steps().get(0).migration()).isEmpty();
        }

        @Test
        void aClassBringsItsOwn() {
            Given given = release(code("1")).history(applied(code("1")));

            assertThat(given.steps(rollback(1))).containsExactly("down 1");
            assertThat(given.plan(rollback(1)).steps().get(0).keptDown()).isEmpty();
        }

        @Test
        void anInterruptedDownGoesOn() {
            Given given = release(sql("1"), sql("2"))
                    .history(applied(sql("1")), applied(sql("2")), interrupted(DOWN, sql("2")));

            assertThat(given.steps(rollback(2))).containsExactly("resume down 2", "down 1");
        }

        @Test
        void aFailedDownGoesOnWithTheCorrectedText() {
            Given given = release(downEdited(sql("1"))).history(applied(sql("1")), failed(DOWN, sql("1")));

            assertThat(given.steps(rollback(1))).containsExactly("resume down 1");
            assertThat(given.plan(rollback(1)).steps().get(0).keptDown()).isEmpty();
        }

        @Test
        void anInterruptedUpIsFinishedSoThatItsDownFindsWhatItExpects() {
            Given given = release(sql("1"), sql("2")).history(applied(sql("1")), interrupted(UP, sql("2")));

            assertThat(given.steps(rollback(1))).containsExactly("resume up 2", "down 2");
        }
    }

    @Nested
    class NotReversible {

        @Test
        void theReasonIsNamedBeforeAnythingRuns() {
            Given given = release(sql("1"), irreversible(sql("2"), "the old values are gone"), sql("3"))
                    .history(
                            applied(sql("1")),
                            applied(irreversible(sql("2"), "the old values are gone")),
                            applied(sql("3")));

            assertThat(given.steps(rollback(1))).containsExactly("down 3");
            assertThatExceptionOfType(NotReversibleException.class)
                    .isThrownBy(() -> given.plan(rollback(2)))
                    .withMessage(
                            "Can't roll back: \"2.sql\" is irreversible: the old values are gone. Nothing was run.");
        }

        @Test
        void allOfThemAreNamedAtOnce() {
            Given given = release(withoutDown(sql("1")), irreversibleCode("2", "owls were merged"))
                    .history(
                            applied(withoutDown(sql("1"))),
                            applied(irreversibleCode("2", "owls were merged")),
                            applied(code("3")));

            assertThatExceptionOfType(NotReversibleException.class)
                    .isThrownBy(() -> given.plan(rollbackTo("0")))
                    .withMessageContaining("is a class that this release doesn't have; ")
                    .withMessageContaining("is irreversible: owls were merged; ")
                    .withMessageContaining("\"1.sql\" has no down. Nothing was run.");
        }

        @Test
        void aRepeatableWithoutDownDoesNotStandInTheWay() {
            Given given = release(sql("1"), withoutDown(repeatable("views")))
                    .history(applied(sql("1")), applied(withoutDown(repeatable("views"))));

            assertThat(given.steps(rollback(1))).containsExactly("mark R:views pending", "down 1");
        }
    }

    @Nested
    class Redo {

        @Test
        void undoesAndAppliesExactlyThose() {
            Given given = release(sql("1"), sql("2"), sql("3"), sql("4"))
                    .history(applied(sql("1")), applied(sql("2")), applied(sql("3")));

            assertThat(given.steps(redo(2))).containsExactly("down 3", "down 2", "up 2", "up 3");
        }

        @Test
        void appliesInTheOrderInWhichTheyWereApplied() {
            Given given = release(sql("1"), sql("2"), sql("3"))
                    .history(applied(sql("1")), applied(sql("3")), applied(sql("2")));

            assertThat(given.steps(redo(2))).containsExactly("down 2", "down 3", "up 3", "up 2");
        }

        @Test
        void bringsBackTheRepeatablesThatHadToGo() {
            Given given = release(sql("1"), repeatable("b"), repeatable("a"))
                    .history(applied(sql("1")), applied(repeatable("b")), applied(repeatable("a")));

            assertThat(given.steps(redo(1)))
                    .containsExactly("down R:a", "down R:b", "down 1", "up 1", "up R:a", "up R:b");
        }

        @Test
        void runsTheKeptDownAndThisReleasesUp() {
            Plan plan = threeApplied.plan(redo(1));

            assertThat(plan.steps().get(0).keptDown()).isPresent();
            assertThat(plan.steps().get(1).migration()).isPresent();
        }

        @Test
        void finishesAnInterruptedUpFirst() {
            Given given = release(sql("1")).history(interrupted(UP, sql("1")));

            assertThat(given.steps(redo(1))).containsExactly("resume up 1", "down 1", "up 1");
        }

        @Test
        void needsTheScriptOfEach() {
            Given given = release(sql("1")).history(applied(sql("1")), applied(sql("2")), applied(repeatable("new")));

            assertThatExceptionOfType(ScriptAbsentException.class)
                    .isThrownBy(() -> given.plan(redo(2)))
                    .withMessage(
                            "Can't redo: this release has no script for \"2.sql\", \"R__new.sql\". Nothing was run.");
        }

        @Test
        void needsADownOfEach() {
            Given given = release(withoutDown(sql("1"))).history(applied(withoutDown(sql("1"))));

            assertThatExceptionOfType(NotReversibleException.class).isThrownBy(() -> given.plan(redo(1)));
        }
    }

    @Test
    void neverGoesBelowTheBaseline() {
        Given given = release(sql("1"), sql("2"))
                .history(Row.baseline("1"), Row.applied(sql("2")), Row.markedApplied(sql("1")));

        assertThat(given.steps(Command.rollbackTo("0"))).containsExactly("down 2");
        assertThatExceptionOfType(UnknownVersionException.class)
                .isThrownBy(() -> given.plan(Command.markApplied("1")))
                .withMessage("Version \"1\" is not above the baseline.");
    }

    @Test
    void finishesAnInterruptedRepeatableBeforeItUndoesIt() {
        Given given = release(sql("1"), Migrations.repeatable("views"))
                .history(Row.applied(sql("1")), Row.interrupted(Direction.UP, Migrations.repeatable("views")));

        assertThat(given.steps(Command.rollback(1))).containsExactly("resume up R:views", "down R:views", "down 1");
    }
}
