package dev.migrator.plan;

import static dev.migrator.migration.Direction.UP;
import static dev.migrator.plan.Command.markApplied;
import static dev.migrator.plan.Command.migrate;
import static dev.migrator.plan.Command.rollback;
import static dev.migrator.plan.Given.release;
import static dev.migrator.plan.Migrations.baselineScript;
import static dev.migrator.plan.Migrations.edited;
import static dev.migrator.plan.Migrations.inFolder;
import static dev.migrator.plan.Migrations.repeatable;
import static dev.migrator.plan.Migrations.sql;
import static dev.migrator.plan.Row.applied;
import static dev.migrator.plan.Row.baseline;
import static dev.migrator.plan.Row.failed;
import static dev.migrator.plan.Row.format;
import static dev.migrator.plan.Row.interrupted;
import static dev.migrator.plan.Row.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrator.migration.MigrationState;
import org.junit.jupiter.api.Test;

/** Baseline scripts, which run where nothing is applied yet. */
class FreshStartTest {

    private final Given release =
            release(sql("1"), sql("2"), baselineScript("2"), sql("3"), baselineScript("1"), repeatable("views"));

    @Test
    void theNewestRunsInsteadOfAllUpToIt() {
        assertThat(release.steps(migrate())).containsExactly("baseline 2", "up 3", "up R:views");
        assertThat(release.history(format()).steps(migrate())).containsExactly("baseline 2", "up 3", "up R:views");
    }

    @Test
    void itIsPendingUntilThenAndTheBaselineAfterwards() {
        assertThat(release.status().pending())
                .extracting(MigrationStatus::identity)
                .containsExactly("2", "3", "R:views");

        DatabaseStatus after = release.history(applied(baselineScript("2"))).status();
        assertThat(after.applied())
                .extracting(MigrationStatus::identity, MigrationStatus::state)
                .containsExactly(tuple("2", MigrationState.BASELINE));
        assertThat(after.pending()).extracting(MigrationStatus::identity).containsExactly("3", "R:views");
    }

    @Test
    void onceItRanNothingUpToItIsPending() {
        Given given = release.history(applied(baselineScript("2")), applied(sql("3")), applied(repeatable("views")));

        assertThat(given.steps(migrate())).isEmpty();
        assertThat(given.steps(rollback(2))).containsExactly("down R:views", "down 3");
    }

    @Test
    void itHasNoPartWhereAnythingWasApplied() {
        assertThat(release.history(applied(sql("1"))).steps(migrate())).containsExactly("up 2", "up 3", "up R:views");
        assertThat(release.history(applied(sql("1")), rolledBack(sql("1"))).steps(migrate()))
                .containsExactly("up 1", "up 2", "up 3", "up R:views");
        assertThat(release.history(failed(UP, sql("1"))).conflicts(migrate())).containsExactly("failed 1");
    }

    @Test
    void itHasNoPartAboveABaseline() {
        assertThat(release.history(baseline("1")).steps(migrate())).containsExactly("up 2", "up 3", "up R:views");
    }

    @Test
    void interruptedItIsResumed() {
        assertThat(release.history(interrupted(UP, baselineScript("2")))
                        .plan(migrate())
                        .steps())
                .first()
                .matches(step -> step.resumes().isPresent());
    }

    @Test
    void failedItIsAConflictUntilItIsCorrectedOrSettled() {
        Given given = release.history(failed(UP, baselineScript("2")));

        assertThat(given.conflicts(migrate())).containsExactly("failed 2");
        assertThat(given.plan(markApplied("2")).steps()).hasSize(1);
        assertThat(release(edited(baselineScript("2")), sql("3"))
                        .history(failed(UP, baselineScript("2")))
                        .conflicts(migrate()))
                .isEmpty();
    }

    @Test
    void twoOfOneVersionAreAConflict() {
        assertThat(release(baselineScript("2"), inFolder("b", baselineScript("2")))
                        .conflicts(migrate()))
                .containsExactly("duplicate 2");
    }
}
