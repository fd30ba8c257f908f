package dev.migrator.plan;

import static dev.migrator.plan.Command.migrate;
import static dev.migrator.plan.Command.migrateTo;
import static dev.migrator.plan.Command.redo;
import static dev.migrator.plan.Command.rollback;
import static dev.migrator.plan.Command.rollbackTo;
import static dev.migrator.plan.Given.release;
import static dev.migrator.plan.Migrations.edited;
import static dev.migrator.plan.Migrations.inLine;
import static dev.migrator.plan.Migrations.repeatable;
import static dev.migrator.plan.Migrations.sql;
import static dev.migrator.plan.Row.applied;
import static dev.migrator.plan.Row.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Repeatables in line: they first run where their position says, and count in a roll-back. */
class InLineTest {

    private final Given release = release(sql("1"), inLine("2"), sql("3"), repeatable("views"));

    @Test
    void oneThatNeverRanRunsByPosition() {
        assertThat(release.steps(migrate())).containsExactly("up 1", "up 2", "up 3", "up R:views");
        assertThat(release.status().pending())
                .extracting(MigrationStatus::identity)
                .containsExactly("1", "2", "3", "R:views");
    }

    @Test
    void oneThatChangedRunsAfterTheVersionedOnes() {
        Given given = release(sql("1"), edited(inLine("2")), sql("3")).history(applied(sql("1")), applied(inLine("2")));

        assertThat(given.steps(migrate())).containsExactly("up 3", "up 2");
    }

    @Test
    void oneThatCameLateIsNotOutOfOrder() {
        assertThat(release.history(applied(sql("1")), applied(sql("3"))).steps(migrate()))
                .containsExactly("up 2", "up R:views");
    }

    @Test
    void aTargetCountsForThem() {
        assertThat(release.steps(migrateTo("1"))).containsExactly("up 1");
        assertThat(release.steps(migrateTo("2"))).containsExactly("up 1", "up 2");
    }

    @Test
    void theyAreUndoneLikeAnyOtherAndNotBeforeAllOthers() {
        Given given = release.history(
                applied(sql("1")), applied(inLine("2")), applied(sql("3")), applied(repeatable("views")));

        assertThat(given.steps(rollback(1))).containsExactly("down R:views", "down 3");
        assertThat(given.steps(rollback(2))).containsExactly("down R:views", "down 3", "down 2");
        assertThat(given.steps(rollbackTo("2"))).containsExactly("down R:views", "down 3");
        assertThat(given.steps(redo(2)))
                .containsExactly("down R:views", "down 3", "down 2", "up 2", "up 3", "up R:views");
    }

    @Test
    void undoneItRunsByPositionAgain() {
        Given given = release.history(
                applied(sql("1")),
                applied(inLine("2")),
                applied(sql("3")),
                applied(repeatable("views")),
                rolledBack(sql("3")),
                rolledBack(inLine("2")));

        assertThat(given.steps(migrate())).containsExactly("up 2", "up 3");
    }

    @Test
    void theyAreAddressedByTheirIdentity() {
        assertThat(release.history(applied(sql("1")), applied(inLine("2")))
                        .status()
                        .version())
                .contains("2");
    }
}
