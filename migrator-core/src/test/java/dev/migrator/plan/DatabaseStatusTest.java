package dev.migrator.plan;

import static dev.migrator.migration.Direction.DOWN;
import static dev.migrator.migration.Direction.UP;
import static dev.migrator.plan.Given.release;
import static dev.migrator.plan.Migrations.code;
import static dev.migrator.plan.Migrations.edited;
import static dev.migrator.plan.Migrations.repeatable;
import static dev.migrator.plan.Migrations.sql;
import static dev.migrator.plan.Migrations.withoutDown;
import static dev.migrator.plan.Row.baseline;
import static dev.migrator.plan.Row.failed;
import static dev.migrator.plan.Row.interrupted;
import static dev.migrator.plan.Row.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.Direction;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigrationState;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a database stands, for people and programs to read. */
class DatabaseStatusTest {

    private static List<String> applied(Given given) {
        return words(given.status().applied());
    }

    private static List<String> pending(Given given) {
        return words(given.status().pending());
    }

    private static List<String> words(List<MigrationStatus> migrations) {
        return migrations.stream()
                .map(migration ->
                        migration.identity() + " " + migration.state().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void appliedOnesStandInTheOrderAppliedAndPendingOnesInTheOrderToCome() {
        Given given = release(sql("1"), sql("2"), sql("4"), sql("3"), repeatable("views"))
                .history(Row.applied(sql("2")), Row.applied(sql("1")));

        assertThat(applied(given)).containsExactly("2 applied", "1 applied");
        assertThat(pending(given)).containsExactly("3 pending", "4 pending", "R:views pending");
    }

    @Test
    void anAppliedOneTellsWhenByWhomAndHowLong() {
        MigrationStatus status = release(sql("0001"))
                .history(Row.applied(sql("0001")))
                .status()
                .applied()
                .get(0);

        assertThat(status.version()).contains("1");
        assertThat(status.script()).isEqualTo("0001.sql");
        assertThat(status.checksum()).isEqualTo(sql("1").checksum());
        assertThat(status.appliedAt()).contains(Row.EPOCH.plusSeconds(3601));
        assertThat(status.appliedBy()).contains("app");
        assertThat(status.executionMs()).hasValue(1000);
        assertThat(status.reversible()).isTrue();
    }

    @Test
    void aPendingOneHasNoneOfThat() {
        MigrationStatus status =
                release(withoutDown(sql("1"))).status().pending().get(0);

        assertThat(status.checksum()).isEqualTo(sql("1").checksum());
        assertThat(status.appliedAt()).isEmpty();
        assertThat(status.appliedBy()).isEmpty();
        assertThat(status.executionMs()).isEmpty();
        assertThat(status.reversible()).isFalse();
    }

    @Test
    void repeatablesHaveNoVersion() {
        Given given = release(repeatable("views")).history(Row.applied(repeatable("views")));

        assertThat(given.status().applied().get(0).version()).isEmpty();
        assertThat(given.status().applied().get(0).kind()).isEqualTo(MigrationKind.REPEATABLE);
        assertThat(given.status().version()).isEmpty();
    }

    @Test
    void aChangedRepeatableIsAppliedAndPendingAtOnce() {
        Given given = release(edited(repeatable("views"))).history(Row.applied(repeatable("views")));

        assertThat(applied(given)).containsExactly("R:views applied");
        assertThat(pending(given)).containsExactly("R:views pending");
    }

    @Test
    void aheadIsReversibleAsFarAsTheHistoryKeepsADown() {
        Given given = release(sql("1")).history(Row.applied(sql("1")), Row.applied(sql("2")), Row.applied(code("3")));

        assertThat(applied(given)).containsExactly("1 applied", "2 ahead", "3 ahead");
        assertThat(given.status().applied())
                .extracting(MigrationStatus::reversible)
                .containsExactly(true, true, false);
    }

    @Test
    void theBaselineComesFirst() {
        Given given = release(sql("1"), sql("2"), sql("3")).history(baseline("2"), Row.applied(sql("3")));

        assertThat(applied(given)).containsExactly("2 baseline", "3 applied");
        assertThat(pending(given)).isEmpty();
    }

    @Test
    void whatIsHalfDoneStandsWhereItCameFrom() {
        Given given = release(sql("1"), sql("2"), sql("3"), sql("4"))
                .history(
                        Row.applied(sql("1")),
                        interrupted(DOWN, sql("1")),
                        Row.applied(sql("2")),
                        failed(DOWN, sql("2")),
                        interrupted(UP, sql("3")),
                        failed(UP, sql("4")));

        assertThat(applied(given)).containsExactly("1 interrupted", "2 failed");
        assertThat(pending(given)).containsExactly("3 interrupted", "4 failed");
    }

    @Test
    void whatANewerReleaseBeganIsListedAsPending() {
        Given given = release(sql("1")).history(Row.applied(sql("1")), interrupted(UP, sql("2")));

        assertThat(pending(given)).containsExactly("2 interrupted");
    }

    @Test
    void whileAMigratorIsAtWorkNothingIsInterrupted() {
        Given given = release(sql("1")).history(interrupted(UP, sql("1")));

        assertThat(words(given.statusWhileLocked().pending())).containsExactly("1 pending");
    }

    @Nested
    class Version {

        @Test
        void isTheHighestAppliedByPosition() {
            Given given = release(sql("1.9"), sql("1.10")).history(Row.applied(sql("1.10")), Row.applied(sql("1.9")));

            assertThat(given.status().version()).contains("1.10");
        }

        @Test
        void countsWhatIsAhead() {
            assertThat(release(sql("1"))
                            .history(Row.applied(sql("1")), Row.applied(sql("2")))
                            .status()
                            .version())
                    .contains("2");
        }

        @Test
        void isTheBaselineWhereNothingIsApplied() {
            assertThat(release(sql("3")).history(baseline("2")).status().version())
                    .contains("2");
        }

        @Test
        void isNoneWhereNothingIsApplied() {
            assertThat(release(sql("1")).status().version()).isEmpty();
            assertThat(release(sql("1"))
                            .history(Row.applied(sql("1")), rolledBack(sql("1")))
                            .status()
                            .version())
                    .isEmpty();
        }
    }

    @Nested
    class State {

        private final Given conflict = release(edited(sql("1")), sql("2")).history(Row.applied(sql("1")));
        private final Given conflictAndFailure =
                release(edited(sql("1")), sql("2")).history(Row.applied(sql("1")), failed(UP, sql("2")));
        private final Given pending = release(sql("1"), sql("2")).history(Row.applied(sql("1")));
        private final Given current = release(sql("1")).history(Row.applied(sql("1")));

        @Test
        void failedComesBeforeAllOthers() {
            assertThat(conflictAndFailure.status().state()).isEqualTo(DatabaseState.FAILED);
            assertThat(conflictAndFailure.statusWhileLocked().state()).isEqualTo(DatabaseState.FAILED);
        }

        @Test
        void aFailureStaysOneUntilACorrectedScriptHasRun() {
            assertThat(release(edited(sql("1")))
                            .history(failed(UP, sql("1")))
                            .status()
                            .state())
                    .isEqualTo(DatabaseState.FAILED);
        }

        @Test
        void aDownThatFailedIsAFailure() {
            assertThat(release(sql("1"))
                            .history(Row.applied(sql("1")), failed(DOWN, sql("1")))
                            .status()
                            .state())
                    .isEqualTo(DatabaseState.FAILED);
        }

        @Test
        void conflictComesBeforeMigrating() {
            assertThat(conflict.status().state()).isEqualTo(DatabaseState.CONFLICT);
            assertThat(conflict.statusWhileLocked().state()).isEqualTo(DatabaseState.CONFLICT);
            assertThat(conflict.status().conflicts()).hasSize(1);
        }

        @Test
        void migratingComesBeforePending() {
            assertThat(pending.statusWhileLocked().state()).isEqualTo(DatabaseState.MIGRATING);
            assertThat(current.statusWhileLocked().state()).isEqualTo(DatabaseState.MIGRATING);
        }

        @Test
        void pendingComesBeforeCurrent() {
            assertThat(pending.status().state()).isEqualTo(DatabaseState.PENDING);
            assertThat(current.status().state()).isEqualTo(DatabaseState.CURRENT);
        }

        @Test
        void whatIsHalfUndoneIsWorkLeft() {
            DatabaseStatus status = release(sql("1"))
                    .history(Row.applied(sql("1")), Row.interrupted(Direction.DOWN, sql("1")))
                    .status();

            assertThat(status.state()).isEqualTo(DatabaseState.PENDING);
            assertThat(status.pending()).isEmpty();
            assertThat(status.applied()).extracting(MigrationStatus::state).containsExactly(MigrationState.INTERRUPTED);
        }

        @Test
        void aheadIsNoConflict() {
            assertThat(release(sql("1"))
                            .history(Row.applied(sql("1")), Row.applied(sql("2")))
                            .status()
                            .state())
                    .isEqualTo(DatabaseState.CURRENT);
        }

        @Test
        void outOfOrderIsAConflictUnlessAllowed() {
            Given late = release(sql("1"), sql("2")).history(Row.applied(sql("2")));

            assertThat(late.status().state()).isEqualTo(DatabaseState.CONFLICT);
            assertThat(late.allowingOutOfOrder().status().state()).isEqualTo(DatabaseState.PENDING);
        }
    }
}
