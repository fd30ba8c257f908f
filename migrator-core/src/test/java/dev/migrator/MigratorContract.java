package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Dialects;
import dev.migrator.execution.MigrationFailedException;
import dev.migrator.execution.PreparedStep;
import dev.migrator.history.ForeignTableException;
import dev.migrator.history.NewerFormatException;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.JavaMigration;
import dev.migrator.migration.MigrationState;
import dev.migrator.plan.BaselineRefusedException;
import dev.migrator.plan.Command;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.DatabaseStatus;
import dev.migrator.plan.MigrationStatus;
import dev.migrator.plan.NotReversibleException;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What we promise on every database. A database adds its kind, and whatever is special about it. */
abstract class MigratorContract {

    private final DatabaseKind kind;
    Playground play;

    MigratorContract(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws IOException {
        play = new Playground(kind);
    }

    @AfterEach
    void close() throws IOException {
        play.close();
    }

    private Dialect dialect() throws SQLException {
        try (Connection connection = play.database().dataSource().getConnection()) {
            return Dialects.of(connection.getMetaData());
        }
    }

    private DatabaseStatus status() {
        return play.migrator().status().status();
    }

    private static List<String> versions(List<MigrationStatus> migrations) {
        return migrations.stream().map(MigrationStatus::identity).toList();
    }

    @Test
    void runsOnTheDatabaseItNames() throws SQLException {
        assertThat(dialect().name())
                .isEqualTo(
                        kind.vendor().name().equals("HSQLDB")
                                ? "HSQLDB"
                                : kind.vendor().productName());
        assertThat(play.migrator().status().database()).startsWith(dialect().name() + " " + kind.versionPrefix());
    }

    @Nested
    class Migrating {

        @Test
        void appliesWhatIsPendingInOrderAndRecordsIt() throws Exception {
            MigrationReport report = play.usersOrdersAdmin().migrator().migrate();

            assertThat(report.steps()).extracting(step -> step.identity()).containsExactly("1", "2", "3");
            assertThat(play.query("select count(*) from orders")).containsExactly("1");
            assertThat(play.history())
                    .containsExactly(
                            "1 versioned up run done 1 1",
                            "2 versioned up run done 2 2",
                            "3 versioned up run done 1 1");
            assertThat(status().state()).isEqualTo(DatabaseState.CURRENT);
            assertThat(status().version()).contains("3");
        }

        @Test
        void doesNothingTheSecondTime() throws Exception {
            play.usersOrdersAdmin().migrator().migrate();

            assertThat(play.migrator().migrate().steps()).isEmpty();
            assertThat(play.history()).hasSize(3);
        }

        @Test
        void leavesNoTableWhereThereIsNothingToDo() {
            assertThat(play.migrator().migrate().steps()).isEmpty();
            assertThat(play.exists("migrations")).isFalse();
        }

        @Test
        void stopsAtTheTarget() throws Exception {
            play.usersOrdersAdmin()
                    .migrator(settings -> settings.target("0002"))
                    .migrate();

            assertThat(versions(status().applied())).containsExactly("1", "2");
            assertThat(versions(status().pending())).containsExactly("3");
        }

        @Test
        void runsRepeatablesLastAndAgainOnlyWhenTheyChange() throws Exception {
            play.usersOrdersAdmin().script("R__names.sql", "create view names as select name from users;");
            play.script("R__names.down.sql", "drop view names;");
            play.migrator().migrate();
            play.migrator().migrate();
            play.script("R__names.sql", "drop view names;", "create view names as select id, name from users;");
            play.migrator().migrate();

            assertThat(play.history().subList(3, 5))
                    .containsExactly("R:names repeatable up run done 1 1", "R:names repeatable up run done 2 2");
        }

        @Test
        void runsMigrationsWrittenInJavaAmongTheOthers() throws Exception {
            play.usersOrdersAdmin();
            Migrator migrator = play.migrator(settings -> settings.javaMigrations(List.of(new InsertUsers())));

            migrator.migrate();

            assertThat(play.query("select id, name from users")).containsExactly("7 Ada");
            assertThat(play.history().get(2)).isEqualTo("2.1 java up run done 1 1");
            migrator.rollback(2);
            assertThat(play.query("select id from users")).isEmpty();
        }

        @Test
        void fillsPlaceholdersInAndKeepsTheDownAsItWouldRun() throws Exception {
            play.script("1_t.sql", "create table ${name} (id integer primary key);")
                    .script("1_t.down.sql", "drop table ${name};");
            play.migrator(settings -> settings.placeholders(Map.of("name", "first_name")))
                    .migrate();

            play.migrator(settings -> settings.placeholders(Map.of("name", "second_name")))
                    .rollback(1);

            assertThat(play.exists("first_name")).isFalse();
        }

        @Test
        void checksEveryPendingScriptBeforeItRunsTheFirst() throws Exception {
            play.usersOrdersAdmin().script("0004_broken.sql", "insert into users values (1, 'open);");

            assertThatThrownBy(() -> play.migrator().migrate()).hasMessageContaining("0004_broken.sql:1:30");

            assertThat(play.exists("users")).isFalse();
            assertThat(play.exists("migrations")).isFalse();
        }
    }

    @Nested
    class FailingHalfway {

        private void threeStatementsSecondWrong(String... head) throws IOException {
            play.script(
                            "1_half.sql",
                            String.join("\n", head),
                            "create table one (id integer primary key);",
                            "insert into nowhere values (1);",
                            "create table three (id integer primary key);")
                    .script("1_half.down.sql", "drop table three;", "drop table one;");
        }

        @Test
        void leavesNothingOrSaysWhatStays() throws Exception {
            threeStatementsSecondWrong();

            MigrationFailedException failure = catchThrowableOfType(
                    MigrationFailedException.class, () -> play.migrator().migrate());

            assertThat(failure).hasMessageContaining("Statement 2 of 3").hasMessageContaining("1_half.sql:3:1");
            if (dialect().transactionalDdl()) {
                assertThat(failure).hasMessageContaining("Rolled back: nothing of it remains");
                assertThat(play.exists("one")).isFalse();
                assertThat(play.history()).isEmpty();
                assertThat(status().state()).isEqualTo(DatabaseState.PENDING);
            } else {
                assertThat(failure).hasMessageContaining("Statement 1 stays").hasMessageContaining("1 of 3");
                assertThat(play.exists("one")).isTrue();
                assertThat(play.history()).containsExactly("1 versioned up run failed 1 3");
                assertThat(status().state()).isEqualTo(DatabaseState.FAILED);
            }
        }

        /** What compilers of other languages let through unchecked, and what class loading throws. */
        @Test
        void whateverAJavaMigrationThrowsIsAFailure() throws Exception {
            play.usersOrdersAdmin();
            JavaMigration broken = new InsertUsers() {
                @Override
                public void up(Connection connection) throws SQLException {
                    super.up(connection);
                    throw new NoClassDefFoundError("gone");
                }
            };

            assertThatThrownBy(() -> play.migrator(settings -> settings.javaMigrations(List.of(broken)))
                            .migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("NoClassDefFoundError");
            assertThat(play.query("select count(*) from users"))
                    .as("rows are rolled back even where DDL can't be")
                    .containsExactly("0");
            assertThat(play.history()).hasSize(dialect().transactionalDdl() ? 2 : 3);
        }

        @Test
        void aListenerThatThrowsChangesNothing() throws Exception {
            play.usersOrdersAdmin()
                    .migrator(settings -> settings.listener(new MigrationListener() {
                        @Override
                        public void stepFinished(PreparedStep step, Duration took) {
                            throw new IllegalStateException("metrics are down");
                        }
                    }))
                    .migrate();

            assertThat(status().state()).isEqualTo(DatabaseState.CURRENT);
        }

        @Test
        void goesOnAtTheRightStatementOnceTheScriptIsCorrected() throws Exception {
            threeStatementsSecondWrong();
            assertThatThrownBy(() -> play.migrator().migrate()).isInstanceOf(MigrationFailedException.class);
            play.script(
                    "1_half.sql",
                    "create table one (id integer primary key);",
                    "insert into one values (1);",
                    "create table three (id integer primary key);");

            play.migrator().migrate();

            assertThat(play.query("select id from one")).containsExactly("1");
            assertThat(play.exists("three")).isTrue();
            assertThat(versions(status().applied())).containsExactly("1");
        }

        @Test
        void refusesToGoOnWhereWhatIsDoneWasEdited() throws Exception {
            threeStatementsSecondWrong("-- migrator:transaction off");
            assertThatThrownBy(() -> play.migrator().migrate()).isInstanceOf(MigrationFailedException.class);
            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("failed on its way up");
            play.script("1_half.sql", "create table other (id integer primary key);");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("no longer what the script begins with");
            assertThat(play.exists("other")).isFalse();
        }

        @Test
        void isSettledByMark() throws Exception {
            threeStatementsSecondWrong();
            assertThatThrownBy(() -> play.migrator().migrate()).isInstanceOf(MigrationFailedException.class);
            play.migrator().run(Command.markApplied("1"));

            assertThat(status().state()).isEqualTo(DatabaseState.CURRENT);
            assertThat(play.migrator().migrate().steps()).isEmpty();
        }

        @Test
        void resumesWhatWasKilled() throws Exception {
            threeStatementsSecondWrong("-- migrator:transaction off");
            assertThatThrownBy(() -> play.migrator().migrate()).isInstanceOf(MigrationFailedException.class);
            play.execute("update migrations set state = 'running', error = null where kind = 'versioned'");
            play.execute("create table nowhere (id integer primary key)");
            assertThat(status().pending().get(0).state()).isEqualTo(MigrationState.INTERRUPTED);

            play.migrator().migrate();

            assertThat(play.exists("three")).isTrue();
            assertThat(play.history()).containsExactly("1 versioned up run failed 1 3", "1 versioned up run done 3 3");
        }
    }

    @Nested
    class RollingBack {

        @Test
        void allUpAllDownAllUpLeavesTheSameHistory() throws Exception {
            Migrator migrator = play.usersOrdersAdmin().migrator();
            migrator.migrate();
            migrator.run(Command.rollbackTo("0"));
            assertThat(play.exists("users")).isFalse();
            assertThat(play.exists("orders")).isFalse();
            migrator.migrate();

            assertThat(play.history())
                    .containsExactly(
                            "1 versioned up run done 1 1",
                            "2 versioned up run done 2 2",
                            "3 versioned up run done 1 1",
                            "3 versioned down run done 1 1",
                            "2 versioned down run done 1 1",
                            "1 versioned down run done 1 1",
                            "1 versioned up run done 1 1",
                            "2 versioned up run done 2 2",
                            "3 versioned up run done 1 1");
        }

        @Test
        void goesInReverseOfTheOrderApplied() throws Exception {
            play.script("1_a.sql", "create table a (id integer primary key);")
                    .script("1_a.down.sql", "drop table a;")
                    .script("3_c.sql", "create table c (id integer primary key);")
                    .script("3_c.down.sql", "drop table c;");
            Migrator migrator = play.migrator(settings -> settings.outOfOrder(true));
            migrator.migrate();
            play.script("2_b.sql", "create table b (id integer primary key);").script("2_b.down.sql", "drop table b;");
            migrator.migrate();

            MigrationReport report = migrator.rollback(2);

            assertThat(report.steps()).extracting(step -> step.identity()).containsExactly("2", "3");
        }

        @Test
        void undoesWhatANewerReleaseAppliedWithoutItsScripts() throws Exception {
            play.usersOrdersAdmin().migrator().migrate();
            play.remove("0003_add_users_city.sql").remove("0003_add_users_city.down.sql");

            assertThat(play.migrator().migrate().steps()).isEmpty();
            assertThat(status().applied().get(2).state()).isEqualTo(MigrationState.AHEAD);
            play.migrator().rollback(1);

            assertThat(versions(status().applied())).containsExactly("1", "2");
            assertThatThrownBy(() -> play.query("select city from users")).isInstanceOf(SQLException.class);
        }

        @Test
        void namesTheIrreversibleOneAndItsReasonBeforeAnythingRuns() throws Exception {
            play.usersOrdersAdmin()
                    .script("0004_forget.sql", "-- migrator:irreversible the rows are gone", "delete from orders;");
            play.migrator().migrate();

            assertThatThrownBy(() -> play.migrator().rollback(2))
                    .isInstanceOf(NotReversibleException.class)
                    .hasMessageContaining("0004_forget.sql")
                    .hasMessageContaining("the rows are gone");
            assertThat(play.history()).hasSize(4);
        }

        @Test
        void redoesExactlyTheNewest() throws Exception {
            play.usersOrdersAdmin().migrator().migrate();
            play.script("0004_more.sql", "create table more (id integer primary key);");

            MigrationReport report = play.migrator().run(Command.redo(2));

            assertThat(report.steps())
                    .extracting(step -> step.identity() + " " + step.direction())
                    .containsExactly("3 DOWN", "2 DOWN", "2 UP", "3 UP");
            assertThat(versions(status().pending())).containsExactly("4");
        }

        @Test
        void takesRepeatablesDownFirst() throws Exception {
            play.usersOrdersAdmin()
                    .script("R__cities.sql", "create view cities as select city from users;")
                    .script("R__cities.down.sql", "drop view cities;");
            play.migrator().migrate();

            play.migrator().rollback(1);

            assertThat(play.exists("cities")).isFalse();
            assertThat(versions(status().pending())).containsExactly("3", "R:cities");
        }
    }

    @Nested
    class Settling {

        @Test
        void baselineCountsWhatIsBelowAsApplied() throws Exception {
            play.usersOrdersAdmin();
            play.execute("create table users (id integer primary key)");
            play.migrator().run(Command.baseline("2"));

            play.migrator().migrate();

            assertThat(play.history()).containsExactly("2 baseline up mark done 0 0", "3 versioned up run done 1 1");
            assertThatThrownBy(() -> play.migrator().run(Command.baseline("3")))
                    .isInstanceOf(BaselineRefusedException.class);
        }

        @Test
        void anEditedScriptStopsEverythingUntilRepairAcceptsIt() throws Exception {
            play.usersOrdersAdmin().migrator().migrate();
            play.script("0002_create_orders.down.sql", "drop table orders; ");
            play.script("0004_next.sql", "create table next_one (id integer primary key);");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("0002_create_orders.sql")
                    .hasMessageContaining("down: applied checksum");
            assertThat(play.exists("next_one")).isFalse();

            play.migrator().run(Command.repair());
            play.migrator().migrate();
            assertThat(play.exists("next_one")).isTrue();
            play.migrator().run(Command.markPending("4"));
            play.migrator().run(Command.rollbackTo("1"));
            assertThat(play.exists("orders")).isFalse();
        }

        @Test
        void refusesATableOfOthers() throws Exception {
            play.usersOrdersAdmin();
            play.execute("create table migrations (id integer primary key, name varchar(10))");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(ForeignTableException.class)
                    .hasMessageContaining("no column")
                    .hasMessageContaining("checksum");
            assertThat(play.exists("users")).isFalse();
        }

        @Test
        void validateAsksForWhatMigrateWouldDo() throws Exception {
            play.usersOrdersAdmin();
            Migrator toTwo = play.migrator(settings -> settings.target("2"));
            assertThatThrownBy(toTwo::validate)
                    .isInstanceOf(PendingMigrationsException.class)
                    .hasMessageContaining("0002_create_orders.sql");
            toTwo.migrate();

            toTwo.validate();
            toTwo.awaitMigrated(Duration.ZERO);
            assertThatThrownBy(() -> play.migrator().awaitMigrated(Duration.ZERO))
                    .isInstanceOf(PendingMigrationsException.class)
                    .hasMessageContaining("0003_add_users_city.sql");
        }

        @Test
        void aMarkKeepsTheDownThatOnlyTheHistoryHas() throws Exception {
            play.usersOrdersAdmin().migrator().migrate();
            play.remove("0003_add_users_city.sql").remove("0003_add_users_city.down.sql");
            play.execute(
                    "insert into migrations (id, version, description, script, layout, kind, direction, action, state,"
                            + " statements_total, statements_done, started_at, execution_ms, run_by, run_on, run_with)"
                            + " select 50, version, description, script, layout, kind, 'down', action, 'failed', 1, 0, started_at, 0,"
                            + " run_by, run_on, run_with from migrations where version = '3'");

            play.migrator().run(Command.markApplied("3"));
            play.migrator().rollback(1);

            assertThat(versions(status().applied())).containsExactly("1", "2");
        }

        @Test
        void refusesANewerFormatWhateverItsRowsSay() throws Exception {
            play.usersOrdersAdmin().migrator().migrate();
            play.execute(
                    "update migrations set description = '99' where kind = 'format'",
                    "update migrations set kind = 'dynamic' where version = '1'");

            assertThatThrownBy(() -> play.migrator().status()).isInstanceOf(NewerFormatException.class);
        }

        @Test
        void refusesANewerFormat() throws Exception {
            play.usersOrdersAdmin().migrator().migrate();
            play.execute("update migrations set description = '99' where kind = 'format'");

            assertThatThrownBy(() -> play.migrator().status())
                    .isInstanceOf(NewerFormatException.class)
                    .hasMessageContaining("format 99");
        }
    }

    @Nested
    class Rehearsing {

        @Test
        void dryRunLeavesNoTraceOrIsRefused() throws Exception {
            play.usersOrdersAdmin();
            if (!dialect().transactionalDdl()) {
                assertThatThrownBy(() -> play.migrator().dryRun(Command.migrate()))
                        .isInstanceOf(DryRunRefusedException.class);
                return;
            }
            MigrationReport report = play.migrator().dryRun(Command.migrate());

            assertThat(report.steps()).hasSize(3);
            assertThat(play.exists("users")).isFalse();
            assertThat(play.exists("migrations")).isFalse();
        }

        @Test
        void planShowsEveryStatementAndRunsNone() throws Exception {
            MigrationPlan plan = play.usersOrdersAdmin().migrator().plan(Command.migrate());

            assertThat(plan.steps().get(1).statements())
                    .extracting(statement -> statement.text())
                    .containsExactly(
                            "create table orders (id integer primary key, user_id integer)",
                            "insert into orders (id, user_id) values (1, 1)");
            assertThat(play.exists("migrations")).isFalse();
        }

        @Test
        void aRefusalLeavesNoTrace() throws Exception {
            play.script("1_t.sql", "-- migrator:transaction off", "create table t (id integer);");

            assertThatThrownBy(
                            () -> play.migrator(settings -> settings.transaction(MigratorSettings.TransactionScope.ALL))
                                    .migrate())
                    .hasMessageContaining("Nothing was run");
            assertThat(play.exists("migrations")).isFalse();
        }

        @Test
        void oneTransactionForAllIsAllOrNothingOrRefused() throws Exception {
            play.usersOrdersAdmin().script("0004_wrong.sql", "insert into nowhere values (1);");
            Migrator migrator = play.migrator(settings -> settings.transaction(MigratorSettings.TransactionScope.ALL));

            assertThatThrownBy(migrator::migrate)
                    .hasMessageContaining(
                            dialect().transactionalDdl() ? "Rolled back" : "can't be part of one transaction");

            assertThat(play.exists("users")).isFalse();
        }
    }

    @Nested
    class Locking {

        @Test
        void eightAtOnceApplyEachMigrationOnce() throws Exception {
            play.usersOrdersAdmin();
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                List<Future<MigrationReport>> runs = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    runs.add(pool.submit(() -> play.migrator().migrate()));
                }
                int steps = 0;
                for (Future<MigrationReport> run : runs) {
                    steps += run.get().steps().size();
                }
                assertThat(steps).isEqualTo(3);
            } finally {
                pool.shutdownNow();
            }
            assertThat(play.history()).hasSize(3);
        }

        @Test
        void whoWaitsInVainLearnsWhoHasIt() throws Exception {
            play.usersOrdersAdmin();
            Optional<Throwable> seen = lockedOut(settings -> settings.lockWait(Duration.ZERO));

            assertThat(seen).get().isInstanceOf(LockNotObtainedException.class);
            assertThat(seen.orElseThrow())
                    .hasMessageContaining("held by")
                    .message()
                    .doesNotContain("another migrator");
        }

        /** What a second migrator gets while the first is in the middle of a step. */
        private Optional<Throwable> lockedOut(java.util.function.Consumer<MigratorSettings.Builder> second) {
            List<Throwable> seen = new ArrayList<>();
            JavaMigration busy = new InsertUsers() {
                @Override
                public void up(Connection connection) {
                    try {
                        play.migrator(second).migrate();
                    } catch (RuntimeException e) {
                        seen.add(e);
                    }
                }
            };
            play.migrator(settings -> settings.javaMigrations(List.of(busy))).migrate();
            return seen.stream().findFirst();
        }
    }

    /** Version 2.1: after orders, before the city. */
    static class InsertUsers implements JavaMigration {

        @Override
        public String version() {
            return "0002.1";
        }

        @Override
        public String description() {
            return "insert users";
        }

        @Override
        public void up(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into users (id, name) values (7, 'Ada')");
            }
        }

        @Override
        public void down(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from users where id = 7");
            }
        }
    }
}
