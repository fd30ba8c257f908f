package dev.migrator.plan;

import static dev.migrator.migration.Direction.DOWN;
import static dev.migrator.migration.Direction.UP;
import static dev.migrator.plan.Command.baseline;
import static dev.migrator.plan.Command.markApplied;
import static dev.migrator.plan.Command.markPending;
import static dev.migrator.plan.Command.repair;
import static dev.migrator.plan.Given.release;
import static dev.migrator.plan.Migrations.code;
import static dev.migrator.plan.Migrations.downEdited;
import static dev.migrator.plan.Migrations.edited;
import static dev.migrator.plan.Migrations.repeatable;
import static dev.migrator.plan.Migrations.sql;
import static dev.migrator.plan.Row.applied;
import static dev.migrator.plan.Row.failed;
import static dev.migrator.plan.Row.interrupted;
import static dev.migrator.plan.Row.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrator.migration.Step;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a person says of the history: baseline, mark, repair. Nothing of it runs a script, and conflicts don't stop it. */
class SettlingTest {

    @Nested
    class Baseline {

        @Test
        void isOneRow() {
            Given given = release(sql("1"), sql("2"));

            assertThat(given.steps(baseline("0002"))).containsExactly("baseline 2");
            assertThat(given.plan(baseline("2")).steps()).noneMatch(Step::runs);
        }

        @Test
        void needsNoScriptOfThatVersion() {
            assertThat(release().steps(baseline("41"))).containsExactly("baseline 41");
        }

        @Test
        void needsANumber() {
            assertThatExceptionOfType(UnknownVersionException.class)
                    .isThrownBy(() -> baseline("one"))
                    .withMessage("Version \"one\" is not a dotted number.");
        }

        @Test
        void isRefusedWhereSomethingIsApplied() {
            Given given = release(sql("1"), sql("2")).history(applied(sql("1")));

            assertThatExceptionOfType(BaselineRefusedException.class)
                    .isThrownBy(() -> given.plan(baseline("2")))
                    .withMessage("Can't set the baseline 2: \"1.sql\" is in the history.");
        }

        @Test
        void isRefusedWhereSomethingIsHalfDone() {
            Given given = release(sql("1")).history(failed(UP, sql("1")));

            assertThatExceptionOfType(BaselineRefusedException.class).isThrownBy(() -> given.plan(baseline("1")));
        }

        @Test
        void isRefusedWhereThereIsOne() {
            Given given = release(sql("1")).history(Row.baseline("1"));

            assertThatExceptionOfType(BaselineRefusedException.class)
                    .isThrownBy(() -> given.plan(baseline("2")))
                    .withMessage("Can't set the baseline 2: there is one already, at 1.");
        }

        @Test
        void isPossibleAfterAllIsRolledBackAndBesideRepeatables() {
            Given given = release(sql("1"), repeatable("views"))
                    .history(applied(sql("1")), rolledBack(sql("1")), applied(repeatable("views")));

            assertThat(given.steps(baseline("1"))).containsExactly("baseline 1");
        }
    }

    @Nested
    class Mark {

        @Test
        void isOneRowAndRunsNothing() {
            Given given = release(sql("1"), sql("2")).history(applied(sql("1")));

            assertThat(given.steps(markApplied("0002"))).containsExactly("mark 2 applied");
            assertThat(given.steps(markPending("1"))).containsExactly("mark 1 pending");
            assertThat(given.plan(markApplied("2")).steps()).noneMatch(Step::runs);
        }

        @Test
        void whatIsSoAlreadyNeedsNoRow() {
            Given given = release(sql("1"), sql("2")).history(applied(sql("1")));

            assertThat(given.steps(markApplied("1"))).isEmpty();
            assertThat(given.steps(markPending("2"))).isEmpty();
        }

        @Test
        void settlesAFailureEitherWay() {
            Given given = release(sql("1")).history(failed(UP, sql("1")));

            assertThat(given.steps(markApplied("1"))).containsExactly("mark 1 applied");
            assertThat(given.steps(markPending("1"))).containsExactly("mark 1 pending");
        }

        @Test
        void settlesAnInterruptedRun() {
            Given given = release(sql("1")).history(applied(sql("1")), interrupted(DOWN, sql("1")));

            assertThat(given.steps(markApplied("1"))).containsExactly("mark 1 applied");
        }

        @Test
        void namesARepeatableByItsScript() {
            assertThat(release(repeatable("views")).steps(markApplied("R__views.sql")))
                    .containsExactly("mark R:views applied");
        }

        @Test
        void reachesWhatOnlyTheHistoryKnows() {
            assertThat(release().history(applied(sql("1"))).steps(markPending("1")))
                    .containsExactly("mark 1 pending");
        }

        @Test
        void needsAVersionThatIsKnown() {
            assertThatExceptionOfType(UnknownVersionException.class)
                    .isThrownBy(() -> release(sql("1")).plan(markApplied("2")))
                    .withMessage("Version \"2\" is not known here.");
        }
    }

    @Nested
    class Repair {

        @Test
        void acceptsWhatChangedAndDismissesWhatIsMissing() {
            Given given = release(edited(sql("1")), downEdited(sql("2")), sql("4"))
                    .history(applied(sql("1")), applied(sql("2")), applied(sql("3")), applied(sql("4")));

            assertThat(given.steps(repair())).containsExactly("accept 1", "accept 2", "dismiss 3");
            assertThat(given.plan(repair()).steps()).noneMatch(Step::runs);
        }

        @Test
        void writesTheNewChecksums() {
            Step step = release(downEdited(sql("1")))
                    .history(applied(sql("1")))
                    .plan(repair())
                    .steps()
                    .get(0);

            assertThat(step.downChecksum()).isEqualTo(downEdited(sql("1")).downChecksum());
        }

        @Test
        void nothingIsLeftInConflictAfterwards() {
            Given given = release(edited(sql("1")), sql("3"))
                    .history(
                            applied(sql("1")),
                            applied(sql("2")),
                            applied(sql("3")),
                            Row.accepted(edited(sql("1"))),
                            Row.dismissed(sql("2")));

            assertThat(given.steps(repair())).isEmpty();
            assertThat(given.conflicts(Command.migrate())).isEmpty();
        }

        @Test
        void neverTouchesWhatFailed() {
            Given given = release(sql("1"), edited(sql("2")))
                    .history(failed(UP, sql("1")), applied(sql("2")), failed(DOWN, sql("2")));

            assertThat(given.steps(repair())).isEmpty();
        }

        @Test
        void leavesAloneWhatIsAhead() {
            assertThat(release(sql("1"))
                            .history(applied(sql("1")), applied(sql("2")))
                            .steps(repair()))
                    .isEmpty();
        }

        @Test
        void leavesAloneAnAbsentClass() {
            assertThat(release(sql("2"))
                            .history(applied(code("1")), applied(sql("2")))
                            .steps(repair()))
                    .isEmpty();
        }

        @Test
        void leavesAloneARepeatableThatWillRunAgainAnyway() {
            assertThat(release(edited(repeatable("views")))
                            .history(applied(repeatable("views")))
                            .steps(repair()))
                    .isEmpty();
        }

        @Test
        void doesNothingWhereNothingDiffers() {
            assertThat(release(sql("1"), sql("2")).history(applied(sql("1"))).steps(repair()))
                    .isEmpty();
        }
    }
}
