package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.execution.LockRetry;
import dev.migrator.execution.MigrationFailedException;
import dev.migrator.execution.TransactionControlException;
import dev.migrator.history.TableCreationException;
import dev.migrator.migration.ConflictException;
import dev.migrator.plan.Command;
import dev.migrator.testdatabases.DatabaseKind;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class PostgreSql18MigratorTest extends MigratorContract {

    PostgreSql18MigratorTest() {
        super(DatabaseKind.POSTGRESQL_18);
    }

    @Nested
    class OutsideATransaction {

        /** The peers hang here for ever, behind the transaction that holds their own lock. */
        @Test
        @Timeout(30)
        void aConcurrentIndexNeedsNoDirective() throws Exception {
            play.usersOrdersAdmin()
                    .script("0004_index.sql", "create index concurrently users_name on users (name);")
                    .script("0004_index.down.sql", "drop index concurrently users_name;");
            play.migrator().migrate();

            assertThat(play.query("select indisvalid from pg_index where indexrelid = 'users_name'::regclass"))
                    .containsExactly("t");
            assertThat(play.history().get(3)).isEqualTo("4 versioned up run done 1 1");
            play.migrator().rollback(1);
            assertThat(play.query("select 1 from pg_class where relname = 'users_name'"))
                    .isEmpty();
        }

        @Test
        void aMixtureIsAnErrorThatNamesLineAndWayOut() throws Exception {
            play.usersOrdersAdmin()
                    .script(
                            "0004_mixed.sql",
                            "create table t (id integer);",
                            "create index concurrently t_id on t (id);");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOfSatisfying(TransactionControlException.class, e -> assertThat(e.fix())
                            .contains("-- migrator:transaction off"))
                    .hasMessageContaining("0004_mixed.sql:2:1");
            assertThat(play.exists("users")).isFalse();
        }

        @Test
        void theDirectiveAllowsTheMixture() throws Exception {
            play.script(
                    "1_mixed.sql",
                    "-- migrator:transaction off",
                    "create table t (id integer);",
                    "create index concurrently t_id on t (id);",
                    "vacuum t;");
            play.migrator().migrate();

            assertThat(play.history()).containsExactly("1 versioned up run done 3 3");
        }

        @Test
        void aScriptInItsOwnTransactionRunsAsWritten() throws Exception {
            play.script("1_own.sql", "begin;", "create table t (id integer);", "insert into t values (1);", "commit;");
            play.migrator().migrate();

            assertThat(play.query("select id from t")).containsExactly("1");
            assertThat(play.history()).containsExactly("1 versioned up run done 4 4");
        }

        @Test
        void itsOwnTransactionTakesEverythingBackWhenItFails() throws Exception {
            play.script(
                    "1_own.sql", "begin;", "create table t (id integer);", "insert into t values ('x');", "commit;");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("None of its statements is done");
            assertThat(play.exists("t")).isFalse();
            assertThat(play.history()).containsExactly("1 versioned up run failed 0 4");

            play.script("1_own.sql", "begin;", "create table t (id integer);", "insert into t values (1);", "commit;");
            play.migrator().migrate();
            assertThat(play.query("select id from t")).containsExactly("1");
        }

        @Test
        void whatIsDoneStaysDoneWhenTheCorrectedScriptWantsATransaction() throws Exception {
            play.script(
                    "1_off.sql",
                    "-- migrator:transaction off",
                    "create table t (id integer);",
                    "insert into t values (1);",
                    "insert into nope values (1);");
            assertThatThrownBy(() -> play.migrator().migrate()).isInstanceOf(MigrationFailedException.class);
            play.script(
                    "1_off.sql",
                    "create table t (id integer);",
                    "insert into t values (1);",
                    "insert into t values (2);");

            play.migrator().migrate();

            assertThat(play.query("select id from t order by id")).containsExactly("1", "2");
        }

        @Test
        void aDryRunTakesBackWhateverAJavaMigrationThrows() throws Exception {
            play.usersOrdersAdmin();
            InsertUsers broken = new InsertUsers() {
                @Override
                public void up(Connection connection) {
                    throw new AssertionError("no");
                }
            };

            assertThatThrownBy(() -> play.migrator(settings -> settings.javaMigrations(List.of(broken)))
                            .dryRun(Command.migrate()))
                    .isInstanceOf(MigrationFailedException.class);
            assertThat(play.exists("users")).isFalse();
            assertThat(play.exists("migrations")).isFalse();
        }

        @Test
        void aJavaMigrationMayNotEndTheTransaction() throws Exception {
            play.usersOrdersAdmin();
            InsertUsers committing = new InsertUsers() {
                @Override
                public void up(Connection connection) throws SQLException {
                    super.up(connection);
                    connection.commit();
                }
            };

            assertThatThrownBy(() -> play.migrator(settings -> settings.javaMigrations(List.of(committing)))
                            .migrate())
                    .hasMessageContaining("must not call commit");
            assertThat(play.query("select id from users")).isEmpty();
        }

        @Test
        void aLineBreakInALiteralHidesNothing() throws Exception {
            play.usersOrdersAdmin()
                    .script(
                            "0004_index.sql",
                            "create index concurrently users_name on users (name) where name = 'a",
                            "b';");

            assertThat(play.migrator().migrate().steps()).hasSize(4);
        }

        @ParameterizedTest
        @ValueSource(strings = {"abort", "abort and chain", "abort and no chain", "rollback prepared 'x'"})
        void soIsWhateverElseEndsATransaction(String statement) throws Exception {
            play.script("1_c.sql", "create table t (id integer);", statement + ";", "create table u (id integer);");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(TransactionControlException.class)
                    .hasMessageContaining("1_c.sql:2:1");
        }

        @Test
        void aCommitInTheMiddleIsRefused() throws Exception {
            play.script("1_c.sql", "create table t (id integer);", "commit;", "create table u (id integer);");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(TransactionControlException.class)
                    .hasMessageContaining("1_c.sql:2:1");
            assertThat(play.exists("t")).isFalse();
        }

        @Test
        void aDryRunStopsThereAndListsTheRest() throws Exception {
            play.usersOrdersAdmin()
                    .script("0004_index.sql", "create index concurrently users_name on users (name);")
                    .script("0005_more.sql", "create table more (id integer);");

            MigrationReport report = play.migrator().dryRun(Command.migrate());

            assertThat(report.steps()).hasSize(3);
            assertThat(report.notTried()).extracting(step -> step.identity()).containsExactly("4", "5");
            assertThat(play.exists("migrations")).isFalse();
        }
    }

    @Nested
    class OnOneConnection {

        @Test
        @Timeout(30)
        void aPoolOfOneSuffices() throws Exception {
            play.usersOrdersAdmin()
                    .script("0004_i.sql", "create index concurrently users_name on users (name);")
                    .script("0004_i.down.sql", "drop index concurrently users_name;");
            try (Connection only = play.database().dataSource().getConnection()) {
                Migrator migrator = Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                        .locations("filesystem:" + play.folder())
                        .build());
                migrator.migrate();
                migrator.run(Command.redo(1));

                assertThat(migrator.status().status().pending()).isEmpty();
            }
        }

        @Test
        void theSessionIsGivenBackAsItWas() throws Exception {
            play.usersOrdersAdmin();
            try (Connection only = play.database().dataSource().getConnection();
                    Statement statement = only.createStatement()) {
                statement.execute("set lock_timeout = '123ms'");
                statement.execute("set application_name = 'ours'");
                only.setAutoCommit(false);
                Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                                .locations("filesystem:" + play.folder())
                                .build())
                        .migrate();

                assertThat(only.getAutoCommit()).isFalse();
                try (ResultSet row = statement.executeQuery(
                        "select current_setting('lock_timeout'), current_setting('application_name'), (select count(*)"
                                + " from pg_locks where locktype = 'advisory')")) {
                    row.next();
                    assertThat(row.getString(1)).isEqualTo("123ms");
                    assertThat(row.getString(2)).isEqualTo("ours");
                    assertThat(row.getInt(3)).isZero();
                }
            }
        }
    }

    @Nested
    class RoundTrips {

        private int roundTrips(RoundTripRelay relay, Runnable work) throws InterruptedException {
            int before = relay.roundTrips();
            work.run();
            return relay.roundTrips() - before;
        }

        @Test
        void aStartWithNothingToDoTakesTwoOnOneConnectionAndAFreshRunFourForEachMigration() throws Exception {
            int migrations = 50;
            for (int i = 1; i <= migrations; i++) {
                play.script(
                        "%04d_t.sql".formatted(i),
                        "create table t%d (id integer primary key, a text);".formatted(i),
                        "create index t%d_a on t%d (a);".formatted(i, i));
            }
            URI server = URI.create(play.database().url().substring("jdbc:".length()));
            try (RoundTripRelay relay = new RoundTripRelay(server.getPort())) {
                PGSimpleDataSource through = new PGSimpleDataSource();
                through.setUrl(play.database().url().replace(":" + server.getPort(), ":" + relay.port()));
                through.setUser(play.database().user());
                through.setPassword(play.database().password());
                int connect = roundTrips(relay, () -> connectOnly(through));
                Migrator migrator = Migrator.of(MigratorSettings.builder(through)
                        .locations("filesystem:" + play.folder())
                        .build());

                int fresh = roundTrips(relay, migrator::migrate) - connect;
                int connectionsBefore = relay.connections();
                int nothingToDo = roundTrips(relay, migrator::migrate) - connect;

                assertThat(relay.connections() - connectionsBefore).isEqualTo(1);
                assertThat(nothingToDo).isEqualTo(2);
                // Lock, history table, limits and a second look cost the same however many migrations run.
                assertThat(fresh - 4 * migrations).isLessThanOrEqualTo(20);
            }
        }

        private static void connectOnly(PGSimpleDataSource dataSource) {
            try {
                dataSource.getConnection().close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class RowsInTheScript {

        @Test
        void areCopied() throws Exception {
            play.script(
                            "1_owls.sql",
                            "create table owl (id integer primary key, name text, note text);",
                            "COPY owl (id, name, note) FROM stdin;",
                            "1\tbarn owl\t\\N",
                            "2\teagle; owl's\t${not.a.placeholder",
                            "\\.",
                            "",
                            "insert into owl values (3, 'snowy owl', null);",
                            "copy owl from stdin with (format csv);",
                            "4,\"tawny, owl\",x",
                            "\\.")
                    .migrator()
                    .migrate();

            assertThat(play.query("select id, name from owl order by id"))
                    .containsExactly("1 barn owl", "2 eagle; owl's", "3 snowy owl", "4 tawny, owl");
            assertThat(play.history()).containsExactly("1 versioned up run done 4 4");
        }

        @Test
        void thatAreRefusedRollEverythingBack() throws Exception {
            play.script("1_owls.sql", "create table owl (id integer);", "copy owl from stdin;", "x", "\\.");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("1_owls.sql:2:1")
                    .hasMessageContaining("22P02");
            assertThat(play.exists("owl")).isFalse();
        }

        @Test
        void areRecognisedWhenTheScriptIsResumed() throws Exception {
            String[] begin = {
                "-- migrator:transaction off", "create table owl (id integer);", "copy owl from stdin;", "1", "\\."
            };
            play.script("1_owls.sql", with(begin, "select nothing;"));
            assertThatThrownBy(() -> play.migrator().migrate()).isInstanceOf(MigrationFailedException.class);
            begin[3] = "2";
            play.script("1_owls.sql", with(begin, "select 1;"));
            assertThatThrownBy(() -> play.migrator().migrate()).isInstanceOf(ConflictException.class);
            begin[3] = "1";
            play.script("1_owls.sql", with(begin, "select 1;"));

            play.migrator().migrate();

            assertThat(play.query("select id from owl")).containsExactly("1");
        }

        private static String[] with(String[] begin, String last) {
            String[] all = Arrays.copyOf(begin, begin.length + 1);
            all[begin.length] = last;
            return all;
        }
    }

    @Nested
    class Transactions {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "set transaction isolation level serializable;",
                    "set constraints all deferred; set transaction isolation level serializable;",
                    "set local work_mem = '7MB'; set transaction isolation level serializable;",
                    "set search_path = public; set local transaction_isolation = 'serializable';"
                })
        void haveTheLevelThatTheirScriptsBeginWith(String begin) throws Exception {
            play.script(
                            "1_owls.sql",
                            begin,
                            "create table seen as select current_setting('transaction_isolation') as level;")
                    .script("2_owls.sql", "insert into seen select current_setting('transaction_isolation');");

            play.migrator().migrate();

            assertThat(play.query("select level from seen")).containsExactly("serializable", "read committed");
        }

        @Test
        void areRecordedByWhoBeganThem() throws Exception {
            play.script("1_owls.sql", "set local role pg_monitor;", "set constraints all deferred;");

            play.migrator().migrate();

            assertThat(play.history()).hasSize(1);
        }
    }

    @Nested
    class Refusing {

        @Test
        void aUserWithoutTheRightToCreateTheTable() throws Exception {
            play.usersOrdersAdmin();
            String role = "reader_" + System.nanoTime();
            play.execute(
                    "create role " + role + " login password 'secret-word'",
                    "revoke create on schema public from public");
            try {
                PGSimpleDataSource reader = new PGSimpleDataSource();
                reader.setUrl(play.database().url());
                reader.setUser(role);
                reader.setPassword("secret-word");

                assertThatThrownBy(() -> Migrator.of(MigratorSettings.builder(reader)
                                        .locations("filesystem:" + play.folder())
                                        .build())
                                .migrate())
                        .isInstanceOf(TableCreationException.class)
                        .hasMessageContaining("42501")
                        .message()
                        .doesNotContain("secret-word");
            } finally {
                play.execute("drop role " + role);
            }
        }

        @Test
        void aReadOnlyDatabase() throws Exception {
            play.usersOrdersAdmin();
            PGSimpleDataSource readOnly = new PGSimpleDataSource();
            readOnly.setUrl(play.database().url());
            readOnly.setUser(play.database().user());
            readOnly.setPassword(play.database().password());
            readOnly.setOptions("-c default_transaction_read_only=on");

            assertThatThrownBy(() -> Migrator.of(MigratorSettings.builder(readOnly)
                                    .locations("filesystem:" + play.folder())
                                    .build())
                            .migrate())
                    .isInstanceOf(TableCreationException.class)
                    .hasMessageContaining("read-only");
        }

        @Test
        void waitingForADatabaseLockLongerThanTheLimit() throws Exception {
            play.usersOrdersAdmin().migrator().migrate();
            play.script("0004_more.sql", "alter table users add more text;");
            try (Connection blocker = play.database().dataSource().getConnection();
                    Statement statement = blocker.createStatement()) {
                blocker.setAutoCommit(false);
                statement.execute("lock table users in access share mode");

                assertThatThrownBy(() -> play.migrator(settings -> settings.lockTimeout(Duration.ofMillis(200))
                                        .lockRetry(LockRetry.NONE))
                                .migrate())
                        .isInstanceOf(MigrationFailedException.class)
                        .hasMessageContaining("55P03");
                blocker.rollback();
            }
            assertThat(play.history()).hasSize(3);
        }
    }
}
