package dev.migrator.plan;

import static dev.migrator.migration.Direction.UP;
import static dev.migrator.plan.Command.markApplied;
import static dev.migrator.plan.Command.migrate;
import static dev.migrator.plan.Command.rollback;
import static dev.migrator.plan.Given.release;
import static dev.migrator.plan.Migrations.baselineScript;
import static dev.migrator.plan.Migrations.repeatable;
import static dev.migrator.plan.Migrations.sql;
import static dev.migrator.plan.Row.applied;
import static dev.migrator.plan.Row.baseline;
import static dev.migrator.plan.Row.failed;
import static dev.migrator.plan.Row.format;
import static dev.migrator.plan.Row.interrupted;
import static dev.migrator.plan.Row.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Baseline scripts, which run where nothing is applied yet. */
class FreshStartTest {

    private final Given release =
            release(sql("1"), sql("2"), baselineScript("2"), sql("3"), baselineScript("1"), repeatable("views"));

    @Test
    void theNewestRunsInsteadOfAllUpToIt() {
        List<Step> expected = null;
        assertThat(release.steps(migrate())).containsExactly("baseline 2", "up 3", "up R:views");
        assertThat(release.history(format()).steps(migrate())).containsExactly("baseline 2", "up 3", "up R:views");
    }
}
