package dev.migrator.plan;

import static dev.migrator.migration.Direction.DOWN;
import static dev.migrator.migration.Direction.UP;
import static dev.migrator.plan.Command.migrate;
import static dev.migrator.plan.Command.migrateTo;
import static dev.migrator.plan.Given.release;
import static dev.migrator.plan.Migrations.code;
import static dev.migrator.plan.Migrations.downEdited;
import static dev.migrator.plan.Migrations.edited;
import static dev.migrator.plan.Migrations.repeatable;
import static dev.migrator.plan.Migrations.sql;
import static dev.migrator.plan.Row.applied;
import static dev.migrator.plan.Row.baseline;
import static dev.migrator.plan.Row.failed;
import static dev.migrator.plan.Row.format;
import static dev.migrator.plan.Row.interrupted;
import static dev.migrator.plan.Row.markedApplied;
import static dev.migrator.plan.Row.markedPending;
import static dev.migrator.plan.Row.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Going forward. What stands in the way is in {@link ConflictsTest}, the way back in {@link RollbackTest}. */
class PlanTest {

    @Test
    void anEmptyDatabaseGetsEverything() {
        assertThat(release(sql("1"), sql("2")).steps(migrate())).containsExactly("up 1", "up 2");
        assertThat(release(sql("1"), sql("2")).history(format()).steps(migrate()))
                .containsExactly("up 1", "up 2");
    }

    @Test
    void whatIsAppliedDoesNotRunAgain() {
        Given given = release(sql("1"), sql("2"), sql("3")).history(applied(sql("1")), applied(sql("2")));

        assertThat(given.steps(migrate())).containsExactly("up 3");
    }

    @Test
    void withEverythingAppliedThereIsNothingToDo() {
        Given given = release(sql("1"), repeatable("views")).history(applied(sql("1")), applied(repeatable("views")));

        assertThat(given.steps(migrate())).isEmpty();
    }

    @Test
    void versionsAreOrderedAsNumbersOfAnyWidth() {
        Given given = release(
                sql("20261122093000123456789"),
                sql("2"),
                sql("1.10"),
                sql("1.9"),
                sql("10"),
                sql("0001"),
                sql("1.9.1"));

        assertThat(given.steps(migrate()))
                .containsExactly(
                        "up 1", "up 1.9", "up 1.9.1", "up 1.10", "up 2", "up 10", "up 20261122093000123456789");
    }

    @Test
    void javaMigrationsStandInTheSameOrder() {
        assertThat(release(sql("3"), code("2"), sql("1")).steps(migrate())).containsExactly("up 1", "up 2", "up 3");
    }

    @Test
    void aPlanDependsNeitherOnTheOrderOfTheScriptsNorOfTheRows() {
        Given given = release(sql("1"), sql("2"), sql("3"), repeatable("views"))
                .history(applied(sql("1")), applied(sql("2")), rolledBack(sql("2")), applied(repeatable("views")));
        List<Migration> scripts = new ArrayList<>(given.release());
        List<HistoryEntry> rows = new ArrayList<>(given.rows());
        Collections.reverse(scripts);
        Collections.reverse(rows);

        assertThat(Plan.of(migrate(), scripts, rows, false).steps())
                .isEqualTo(given.plan(migrate()).steps());
    }

    @Test
    void aStepCarriesWhatItsRowWillSay() {
        Step step = release(sql("0003")).plan(migrate()).steps().get(0);

        assertThat(step.identity()).isEqualTo("3");
        assertThat(step.script()).isEqualTo("0003.sql");
        assertThat(step.checksum()).isEqualTo(sql("3").checksum());
        assertThat(step.downChecksum()).isEqualTo(sql("3").downChecksum());
        assertThat(step.layout()).isEqualTo("numbered");
    }

    @Test
    void whatWasRolledBackIsPendingAgain() {
        Given given = release(sql("1"), sql("2")).history(applied(sql("1")), applied(sql("2")), rolledBack(sql("2")));

        assertThat(given.steps(migrate())).containsExactly("up 2");
    }

    @Test
    void whatWasMarkedCountsAsMarked() {
        Given given = release(sql("1"), sql("2"))
                .history(markedApplied(sql("1")), applied(sql("2")), markedPending(sql("2")));

        assertThat(given.steps(migrate())).containsExactly("up 2");
    }

    @Test
    void whatIsAtOrBelowTheBaselineIsNotPending() {
        Given given = release(sql("1"), sql("2"), sql("2.1"), sql("3")).history(baseline("2"));

        assertThat(given.steps(migrate())).containsExactly("up 2.1", "up 3");
    }

    @Nested
    class UpToAVersion {

        private final Given given =
                release(sql("1"), sql("2"), sql("3"), repeatable("views")).history(applied(sql("1")));

        @Test
        void itIsTheLastThatRuns() {
            assertThat(given.steps(migrateTo("2"))).containsExactly("up 2");
        }

        @Test
        void itMayBeWrittenWithZeros() {
            assertThat(given.steps(migrateTo("0002.0"))).containsExactly("up 2");
        }

        @Test
        void itMayBeAppliedAlready() {
            assertThat(given.steps(migrateTo("1"))).isEmpty();
        }

        @Test
        void repeatablesRunOnlyIfNothingAboveItIsPending() {
            assertThat(given.steps(migrateTo("3"))).containsExactly("up 2", "up 3", "up R:views");
        }

        @Test
        void itMustBeKnown() {
            assertThatExceptionOfType(UnknownVersionException.class)
                    .isThrownBy(() -> given.plan(migrateTo("4")))
                    .withMessage("Version \"4\" is not known here.");
            assertThatExceptionOfType(UnknownVersionException.class)
                    .isThrownBy(() -> given.plan(migrateTo("R__views.sql")));
        }

        @Test
        void itMayBeTheBaselineWithoutAScript() {
            assertThat(release(sql("6")).history(baseline("5")).steps(migrateTo("5")))
                    .isEmpty();
        }
    }

    @Nested
    class Repeatables {

        @Test
        void runAfterTheVersionedOnesByName() {
            assertThat(release(repeatable("b"), repeatable("a"), sql("1")).steps(migrate()))
                    .containsExactly("up 1", "up R:a", "up R:b");
        }

        @Test
        void runAgainWhenTheirTextIsAnotherOne() {
            Row[] history = {applied(repeatable("a")), applied(repeatable("b")), applied(repeatable("c"))};

            assertThat(release(edited(repeatable("a")), repeatable("b"), downEdited(repeatable("c")))
                            .history(history)
                            .steps(migrate()))
                    .containsExactly("up R:a", "up R:c");
        }

        @Test
        void areComparedWithTheirNewestRun() {
            assertThat(release(repeatable("a"))
                            .history(applied(repeatable("a")), applied(edited(repeatable("a"))))
                            .steps(migrate()))
                    .containsExactly("up R:a");
        }

        @Test
        void runAgainAfterARollBack() {
            Given given = release(sql("1"), repeatable("a"), repeatable("b"))
                    .history(
                            applied(sql("1")),
                            applied(repeatable("a")),
                            applied(repeatable("b")),
                            rolledBack(repeatable("b")),
                            markedPending(repeatable("a")));

            assertThat(given.steps(migrate())).containsExactly("up R:a", "up R:b");
        }

        @Test
        void waitWhileANewerReleaseIsAtWork() {
            Given given = release(sql("1"), sql("2"), repeatable("views"), repeatable("grants"))
                    .history(
                            applied(sql("1")),
                            applied(sql("2")),
                            applied(sql("3")),
                            applied(edited(repeatable("views"))));

            assertThat(given.steps(migrate())).isEmpty();
            assertThat(given.ahead(migrate())).containsExactly("3");
        }

        @Test
        void oneThatWasRenamedDoesNotKeepTheOthersWaiting() {
            Given given = release(sql("1"), repeatable("new name"))
                    .history(applied(sql("1")), applied(repeatable("old name")));

            assertThat(given.steps(migrate())).containsExactly("up R:new name");
            assertThat(given.ahead(migrate())).containsExactly("R:old name");
        }
    }

    @Nested
    class Resuming {

        @Test
        void anInterruptedUpGoesOn() {
            Given given = release(sql("1"), sql("2")).history(applied(sql("1")), interrupted(UP, sql("2")));

            assertThat(given.steps(migrate())).containsExactly("resume up 2");
            assertThat(given.plan(migrate()).steps().get(0).resumes())
                    .contains(given.rows().get(1));
        }

        @Test
        void anInterruptedUpGoesOnEvenBelowAnAppliedOne() {
            Given given = release(sql("1"), sql("2")).history(interrupted(UP, sql("1")), applied(sql("2")));

            assertThat(given.steps(migrate())).containsExactly("resume up 1");
        }

        @Test
        void anInterruptedRepeatableGoesOn() {
            Given given = release(repeatable("views")).history(interrupted(UP, repeatable("views")));

            assertThat(given.steps(migrate())).containsExactly("resume up R:views");
        }

        @Test
        void anInterruptedDownIsFinishedBeforeAnythingElse() {
            Given given = release(sql("1"), sql("2"), sql("3"))
                    .history(applied(sql("1")), applied(sql("2")), interrupted(DOWN, sql("2")));

            assertThat(given.steps(migrate())).containsExactly("resume down 2", "up 2", "up 3");
        }

        @Test
        void anInterruptedDownOfANewerReleaseIsFinishedWithTheKeptText() {
            Given given = release(sql("1")).history(applied(sql("1")), applied(sql("2")), interrupted(DOWN, sql("2")));

            assertThat(given.steps(migrate())).containsExactly("resume down 2");
            assertThat(given.plan(migrate()).steps().get(0).keptDown())
                    .contains(given.rows().get(1));
        }

        @Test
        void anInterruptedDownOfANewerReleasesClassIsLeftToThatRelease() {
            Given given =
                    release(sql("1")).history(applied(sql("1")), applied(code("2")), interrupted(DOWN, code("2")));

            assertThat(given.steps(migrate())).isEmpty();
        }

        @Test
        void aFailedUpGoesOnOnceItsScriptIsCorrected() {
            Given given = release(sql("1"), edited(sql("2"))).history(applied(sql("1")), failed(UP, sql("2")));

            assertThat(given.steps(migrate())).containsExactly("resume up 2");
        }

        @Test
        void aFailedRepeatableGoesOnOnceItsScriptIsCorrected() {
            Given given = release(edited(repeatable("views"))).history(failed(UP, repeatable("views")));

            assertThat(given.steps(migrate())).containsExactly("resume up R:views");
        }

        @Test
        void whatANewerReleaseBeganIsLeftToThatRelease() {
            Given given = release(sql("1")).history(applied(sql("1")), interrupted(UP, sql("2")), failed(UP, sql("3")));

            assertThat(given.steps(migrate())).isEmpty();
        }
    }
}
