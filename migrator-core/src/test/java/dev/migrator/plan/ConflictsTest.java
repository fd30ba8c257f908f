package dev.migrator.plan;

import static dev.migrator.migration.Direction.DOWN;
import static dev.migrator.migration.Direction.UP;
import static dev.migrator.plan.Command.migrate;
import static dev.migrator.plan.Command.migrateTo;
import static dev.migrator.plan.Command.redo;
import static dev.migrator.plan.Command.rollback;
import static dev.migrator.plan.Given.release;
import static dev.migrator.plan.Migrations.code;
import static dev.migrator.plan.Migrations.downEdited;
import static dev.migrator.plan.Migrations.edited;
import static dev.migrator.plan.Migrations.inFolder;
import static dev.migrator.plan.Migrations.repeatable;
import static dev.migrator.plan.Migrations.sql;
import static dev.migrator.plan.Migrations.withoutDown;
import static dev.migrator.plan.Row.accepted;
import static dev.migrator.plan.Row.applied;
import static dev.migrator.plan.Row.baseline;
import static dev.migrator.plan.Row.dismissed;
import static dev.migrator.plan.Row.failed;
import static dev.migrator.plan.Row.interrupted;
import static dev.migrator.plan.Row.markedApplied;
import static dev.migrator.plan.Row.markedPending;
import static dev.migrator.plan.Row.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.Conflict;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.ConflictKind;
import dev.migrator.migration.Direction;
import dev.migrator.migration.OtherToolRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Reasons not to run. */
class ConflictsTest {

    @Test
    void allAreReportedAtOnceAndNothingRuns() {
        Given given = release(
                        edited(sql("1")),
                        sql("3"),
                        sql("4"),
                        sql("5"),
                        inFolder("a", sql("6")),
                        inFolder("b", sql("6")))
                .history(applied(sql("1")), applied(sql("2")), failed(UP, sql("4")), applied(sql("5")));

        assertThat(given.conflicts(migrate()))
                .containsExactlyInAnyOrder("duplicate 6", "changed 1", "missing 2", "failed 4", "out of order 3");
        assertThat(given.plan(migrate()).steps()).isEmpty();
    }

    @Test
    void theyStandInEveryDirection() {
        Given given = release(edited(sql("1")), sql("2")).history(applied(sql("1")));

        assertThat(given.conflicts(migrateTo("2"))).containsExactly("changed 1");
        assertThat(given.conflicts(rollback(1))).containsExactly("changed 1");
        assertThat(given.conflicts(redo(1))).containsExactly("changed 1");
    }

    @Test
    void severalMakeOneMessageWithTheWayOutOfEach() {
        Given given = release(edited(sql("1")), downEdited(sql("2"))).history(applied(sql("1")), applied(sql("2")));

        ConflictException exception =
                new ConflictException(given.plan(migrate()).conflicts());

        assertThat(exception)
                .hasMessageStartingWith("2 conflicts, nothing was run:\n  - \"1.sql\" changed")
                .hasMessageContaining("\n  - \"2.sql\" changed");
        assertThat(exception.fix()).isEqualTo("Settle each of them, then run again.");
        assertThat(exception.conflicts()).hasSize(2);
    }

    @Nested
    class Changed {

        @Test
        void anEditedUpNamesBothChecksumsAndWhatToDo() {
            Conflict conflict =
                    release(edited(sql("1"))).history(applied(sql("1"))).conflict(migrate());

            assertThat(conflict.problem())
                    .isEqualTo("\"1.sql\" changed after it was applied on 2026-11-22T01:00:00Z (up: applied checksum "
                            + sql("1").up().checksum() + ", script "
                            + edited(sql("1")).up().checksum() + ").");
            assertThat(conflict.fix()).contains("Restore the script", "new migration", "repair");
        }

        @Test
        void anEditedDownIsOneToo() {
            Conflict conflict =
                    release(downEdited(sql("1"))).history(applied(sql("1"))).conflict(migrate());

            assertThat(conflict.problem()).contains("(down: applied checksum ").doesNotContain("up: ");
        }

        @Test
        void bothHalvesAreNamedTogether() {
            Conflict conflict = release(downEdited(edited(sql("1"))))
                    .history(applied(sql("1")))
                    .conflict(migrate());

            assertThat(conflict.problem()).contains("(up: applied checksum ", "; down: applied checksum ");
        }

        @Test
        void soIsADownAddedLater() {
            Conflict conflict =
                    release(sql("1")).history(applied(withoutDown(sql("1")))).conflict(migrate());

            assertThat(conflict.problem()).contains("(down: applied checksum none, script ");
        }

        @Test
        void soIsADownRemovedLater() {
            Conflict conflict =
                    release(withoutDown(sql("1"))).history(applied(sql("1"))).conflict(migrate());

            assertThat(conflict.problem()).endsWith(", script none).");
        }

        @Test
        void whatWasAcceptedIsWhatCounts() {
            assertThat(release(edited(sql("1")))
                            .history(applied(sql("1")), accepted(edited(sql("1"))))
                            .conflicts(migrate()))
                    .isEmpty();
            assertThat(release(sql("1"))
                            .history(applied(sql("1")), accepted(edited(sql("1"))))
                            .conflicts(migrate()))
                    .containsExactly("changed 1");
        }

        @Test
        void whatWasMarkedAppliedCountsLikeARun() {
            assertThat(release(edited(sql("1")))
                            .history(markedApplied(sql("1")))
                            .conflicts(migrate()))
                    .containsExactly("changed 1");
        }

        @Test
        void whatWasRolledBackMayBeEdited() {
            assertThat(release(edited(sql("1")))
                            .history(applied(sql("1")), rolledBack(sql("1")))
                            .conflicts(migrate()))
                    .isEmpty();
        }

        @Test
        void aRepeatableMayBeEdited() {
            assertThat(release(edited(repeatable("views")))
                            .history(applied(repeatable("views")))
                            .conflicts(migrate()))
                    .isEmpty();
        }

        @Test
        void aClassCannotChange() {
            assertThat(release(code("1")).history(applied(code("1"))).conflicts(migrate()))
                    .isEmpty();
        }

        @Test
        void theBaselineHidesNothingThatWasNotApplied() {
            assertThat(release(edited(sql("1"))).history(baseline("1")).conflicts(migrate()))
                    .isEmpty();
        }
    }

    @Nested
    class MissingOrAhead {

        @Test
        void missingWasAppliedBeforeOneThatIsHere() {
            Conflict conflict = release(sql("2"))
                    .history(applied(sql("1")), applied(sql("2")))
                    .conflict(migrate());

            assertThat(conflict.problem())
                    .isEqualTo("\"1.sql\" was applied on 2026-11-22T01:00:00Z, but there is no such script here,"
                            + " though there is a later one.");
            assertThat(conflict.fix()).contains("Restore the script", "repair");
        }

        @Test
        void aheadWasAppliedAfterAllThatAreHere() {
            Given given = release(sql("1"), sql("2"))
                    .history(applied(sql("1")), applied(sql("2")), applied(sql("3")), applied(sql("4")));

            assertThat(given.conflicts(migrate())).isEmpty();
            assertThat(given.ahead(migrate())).containsExactly("3", "4");
        }

        @Test
        void whenItWasAppliedCountsNotWhereItStands() {
            Given given = release(sql("1"), sql("3")).history(applied(sql("1")), applied(sql("3")), applied(sql("2")));

            assertThat(given.conflicts(migrate())).isEmpty();
            assertThat(given.ahead(migrate())).containsExactly("2");
        }

        @Test
        void aReleaseWithoutAnyMigrationIsBehindEverything() {
            Given given = release().history(applied(sql("1")), applied(repeatable("views")));

            assertThat(given.conflicts(migrate())).isEmpty();
            assertThat(given.ahead(migrate())).containsExactly("1", "R:views");
        }

        @Test
        void aRepeatableRunAgainByTheNewerReleaseDoesNotTurnAheadIntoMissing() {
            Given given = release(sql("1"), repeatable("views"))
                    .history(
                            applied(sql("1")),
                            applied(repeatable("views")),
                            applied(sql("2")),
                            applied(edited(repeatable("views"))));

            assertThat(given.conflicts(migrate())).isEmpty();
            assertThat(given.ahead(migrate())).containsExactly("2");
        }

        @Test
        void anEditAcceptedByAnOlderReleaseDoesNotTurnAheadIntoMissing() {
            Given given =
                    release(edited(sql("1"))).history(applied(sql("1")), applied(sql("2")), accepted(edited(sql("1"))));

            assertThat(given.conflicts(migrate())).isEmpty();
            assertThat(given.ahead(migrate())).containsExactly("2");
        }

        @Test
        void whatWasRolledBackIsNeither() {
            Given given = release(sql("2")).history(applied(sql("1")), rolledBack(sql("1")), applied(sql("2")));

            assertThat(given.conflicts(migrate())).isEmpty();
            assertThat(given.ahead(migrate())).isEmpty();
        }

        @Test
        void whatWasDismissedIsNeither() {
            Given given = release(sql("2")).history(applied(sql("1")), applied(sql("2")), dismissed(sql("1")));

            assertThat(given.conflicts(migrate())).isEmpty();
            assertThat(given.standings().find("1")).isEmpty();
        }

        @Test
        void whatWasDismissedAndIsBackIsALateOne() {
            Given given =
                    release(sql("1"), sql("2")).history(applied(sql("1")), applied(sql("2")), dismissed(sql("1")));

            assertThat(given.conflicts(migrate())).containsExactly("out of order 1");
        }

        @Test
        void aRenumberedScriptIsMissingBeforeItsNewSelfRuns() {
            Given given = release(sql("1"), sql("3")).history(applied(sql("1")), applied(sql("2")));

            assertThat(given.conflicts(migrate())).containsExactly("missing 2");
            assertThat(given.conflicts(Command.rollback(1))).isEmpty();
            assertThat(given.steps(Command.repair())).containsExactly("dismiss 2");
        }

        @Test
        void nobodyGoesOnOrBackUnderANewerReleasesHalfDoneOne() {
            Given going = release(sql("1"), sql("3")).history(applied(sql("1")), failed(UP, sql("2")));
            Given resting = release(sql("1")).history(applied(sql("1")), failed(UP, sql("2")));

            assertThat(going.conflicts(migrate())).containsExactly("failed 2");
            assertThat(resting.conflicts(migrate())).isEmpty();
            assertThat(resting.conflicts(Command.rollback(1))).containsExactly("failed 2");
        }

        @Test
        void aFailedScriptThatIsGoneStaysAConflictForWhoeverWentOn() {
            Given given =
                    release(sql("1"), sql("3")).history(applied(sql("1")), failed(UP, sql("2")), applied(sql("3")));

            assertThat(given.conflicts(migrate())).containsExactly("failed 2");
        }

        @Test
        void anAbsentClassIsListedAndNeverMissing() {
            Given given = release(sql("2")).history(applied(code("1")), applied(sql("2")));

            assertThat(given.conflicts(migrate())).isEmpty();
            assertThat(given.status().applied())
                    .extracting(MigrationStatus::identity)
                    .containsExactly("1", "2");
            assertThat(given.status().applied().get(0).reversible()).isFalse();
        }
    }

    @Nested
    class OutOfOrder {

        private final Given late = release(sql("1"), sql("2"), sql("3")).history(applied(sql("1")), applied(sql("3")));

        @Test
        void isRejectedWithBothNames() {
            Conflict conflict = late.conflict(migrate());

            assertThat(conflict.problem())
                    .isEqualTo("\"2.sql\" is pending, but \"3.sql\" above it is already applied.");
            assertThat(conflict.fix()).contains("version above 3", "migrator.out-of-order: allow");
        }

        @Test
        void isAllowedOnRequest() {
            assertThat(late.allowingOutOfOrder().steps(migrate())).containsExactly("up 2");
        }

        @Test
        void isNoneAfterARollBack() {
            Given given =
                    release(sql("1"), sql("2")).history(applied(sql("1")), applied(sql("2")), rolledBack(sql("1")));

            assertThat(given.steps(migrate())).containsExactly("up 1");
        }

        @Test
        void isNoneAfterAMark() {
            Given given =
                    release(sql("1"), sql("2")).history(applied(sql("1")), applied(sql("2")), markedPending(sql("1")));

            assertThat(given.steps(migrate())).containsExactly("up 1");
        }

        @Test
        void isNoneBelowTheBaseline() {
            Given given = release(sql("1"), sql("2"), sql("3")).history(baseline("2"), applied(sql("3")));

            assertThat(given.conflicts(migrate())).isEmpty();
        }

        @Test
        void repeatablesHaveNoOrderToBeOutOf() {
            Given given = release(sql("1"), repeatable("0")).history(applied(sql("1")));

            assertThat(given.steps(migrate())).containsExactly("up R:0");
        }

        @Test
        void whatANewerReleaseAppliedPassesToo() {
            Given given = release(sql("1"), sql("2")).history(applied(sql("1")), applied(sql("3")));

            assertThat(given.conflict(migrate()).problem()).contains("\"2.sql\"", "\"3.sql\"");
        }

        @Test
        void isFoundWhereDottedVersionsPass() {
            Given given = release(sql("1.9"), sql("1.10")).history(applied(sql("1.10")));

            assertThat(given.conflicts(migrate())).containsExactly("out of order 1.9");
        }
    }

    @Nested
    class Failed {

        @Test
        void saysHowFarItCameAndBothWaysOut() {
            Conflict conflict = release(sql("1")).history(failed(UP, sql("1"))).conflict(migrate());

            assertThat(conflict.problem())
                    .isEqualTo("\"1.sql\" failed on its way up on 2026-11-22T01:00:00Z after 1 of 3 statements, which"
                            + " stay: relation \"owl\" does not exist [42P01].");
            assertThat(conflict.fix())
                    .contains("Correct the script from statement 2 on", "mark 1 applied", "mark 1 pending");
        }

        @Test
        void aDownThatFailedStandsInTheWayOfEverything() {
            Given given = release(sql("1")).history(applied(sql("1")), failed(DOWN, sql("1")));

            assertThat(given.conflict(migrate()).problem()).contains("failed on its way down");
            assertThat(given.conflicts(rollback(1))).containsExactly("failed 1");
        }

        @Test
        void aCorrectedDownSettlesOnlyTheWayBack() {
            Given given = release(downEdited(sql("1"))).history(applied(sql("1")), failed(DOWN, sql("1")));

            assertThat(given.conflicts(rollback(1))).isEmpty();
            assertThat(given.conflicts(migrate())).containsExactly("failed 1");
        }

        @Test
        void aCorrectedUpSettlesOnlyTheWayForward() {
            Given given = release(edited(sql("1"))).history(failed(UP, sql("1")));

            assertThat(given.conflicts(migrate())).isEmpty();
            assertThat(given.conflicts(rollback(1))).containsExactly("failed 1");
        }

        @Test
        void aClassCannotShowThatItWasCorrected() {
            assertThat(release(code("1")).history(failed(UP, code("1"))).conflicts(migrate()))
                    .containsExactly("failed 1");
        }

        @Test
        void aMarkSettlesIt() {
            assertThat(release(sql("1"))
                            .history(failed(UP, sql("1")), markedApplied(sql("1")))
                            .steps(migrate()))
                    .isEmpty();
            assertThat(release(sql("1"))
                            .history(failed(UP, sql("1")), markedPending(sql("1")))
                            .steps(migrate()))
                    .containsExactly("up 1");
        }

        @Test
        void aRunThatWentOnSettlesIt() {
            assertThat(release(edited(sql("1")))
                            .history(failed(UP, sql("1")), applied(edited(sql("1"))))
                            .steps(migrate()))
                    .isEmpty();
        }

        @Test
        void anInterruptedRunThatNobodyHereCanFinishIsOneToo() {
            Given given = release(sql("1"), sql("3"))
                    .history(applied(sql("1")), applied(code("2")), interrupted(DOWN, code("2")), applied(sql("3")));

            assertThat(given.conflict(migrate()).problem())
                    .endsWith(" was interrupted, and its script isn't here to finish it.");
        }
    }

    /** Said by whoever looks at the other tool's table; the planner only passes it on. */
    @Test
    void aToolThatRanAfterItsHistoryWasTakenOverIsOne() {
        OtherToolRun run = new OtherToolRun("Flyway", "public.flyway_schema_history", "2 up to 2", "3 up to 3");
        Standings standings = Standings.of(List.of(), List.of()).with(Optional.of(run));

        List<Conflict> conflicts = Plan.conflicts(standings, Direction.UP, false);

        assertThat(conflicts).extracting(Conflict::kind).containsExactly(ConflictKind.OTHER_TOOL);
        assertThat(conflicts.get(0).problem())
                .isEqualTo(
                        "Flyway has run since its history was taken over: \"public.flyway_schema_history\" had 2 up to 2,"
                                + " and has 3 up to 3.");
        assertThat(conflicts.get(0).fix()).isEqualTo("Run adopt again, and stop Flyway.");
    }

    @Nested
    class Duplicate {

        @Test
        void bothFilesAreNamed() {
            Conflict conflict =
                    release(inFolder("a", sql("7")), inFolder("b", sql("007"))).conflict(migrate());

            assertThat(conflict.problem())
                    .isEqualTo("2 migrations have version 7: \"classpath:db/migration/a/7.sql\","
                            + " \"classpath:db/migration/b/007.sql\".");
            assertThat(conflict.fix()).isEqualTo("Give the one that isn't applied anywhere yet another version.");
        }

        @Test
        void aClassAndAScriptCollideToo() {
            Conflict conflict = release(sql("7"), code("7")).conflict(migrate());

            assertThat(conflict.problem()).contains("7.sql\"", "BackfillOwls\"");
        }

        @Test
        void repeatablesCollideByName() {
            Conflict conflict = release(inFolder("a", repeatable("views")), inFolder("b", repeatable("views")))
                    .conflict(migrate());

            assertThat(conflict.problem()).startsWith("2 migrations are the repeatable \"");
            assertThat(conflict.fix()).endsWith("another name.");
        }
    }
}
