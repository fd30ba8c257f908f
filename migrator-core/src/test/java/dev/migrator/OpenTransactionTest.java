package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.execution.MigrationFailedException;
import dev.migrator.execution.TransactionControlException;
import dev.migrator.migration.JavaMigration;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Migrations that leave a transaction open, or end the engine's. */
class OpenTransactionTest {

    private static JavaMigration java(boolean transactional, String... statements) {
        return new MigratorContract.InsertUsers() {
            @Override
            public String version() {
                return "4";
            }

            @Override
            public void up(Connection connection) throws SQLException {
                try (Statement statement = connection.createStatement()) {
                    for (String sql : statements) {
                        statement.execute(sql);
                    }
                }
            }

            @Override
            public boolean transactional() {
                return transactional;
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTGRESQL_18|begin",
                "POSTGRESQL_18|start transaction isolation level serializable",
                "POSTGRESQL_18|commit",
                "POSTGRESQL_18|end",
                "POSTGRESQL_18|prepare transaction 'owls'",
                "MYSQL_8|begin",
                "MYSQL_8|start transaction with consistent snapshot",
                "MYSQL_8|set autocommit = 0",
                "MYSQL_8|set @@autocommit=0",
                "MYSQL_8|set foreign_key_checks = 0, session autocommit = off",
                "MYSQL_8|xa start 'owls'",
                "MARIADB_11_4|start transaction read only",
                "MARIADB_11_4|SET @@session.autocommit=0",
                "MARIADB_11_4|/*!40101 set autocommit=0 */",
                "MARIADB_11_4|xa begin 'owls'",
                "H2|set autocommit false",
                "H2|begin",
                "H2|prepare commit owls",
                "HSQLDB|set autocommit false",
                "HSQLDB|start transaction",
                "SQLITE|begin immediate",
                "SQLITE|begin exclusive transaction",
                "SQLITE|end transaction",
                "SQLITE|rollback transaction"
            })
    void aScriptThatControlsTransactionsIsRefusedBeforeAnythingRuns(DatabaseKind kind, String statement)
            throws Exception {
        try (Playground play = new Playground(kind)) {
            for (String head : List.of("-- an owl", "-- migrator:transaction off")) {
                play.script("1_owls.sql", head, "create table owl (id integer);", "  " + statement + ";");

                assertThatThrownBy(() -> play.migrator().migrate())
                        .isInstanceOf(TransactionControlException.class)
                        .hasMessageContaining("1_owls.sql:3:3")
                        .hasMessageContaining("Nothing was run");
                assertThat(play.exists("owl")).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL_8", "MARIADB_10_11", "MARIADB_11_4"})
    void aProcedureThatLeavesOneOpenIsNamedWithItsLine(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind);
                Connection only = play.database().dataSource().getConnection()) {
            play.script(
                    "1_owls.sql",
                    "create table owl (id integer);",
                    "create procedure hatch() begin start transaction; insert into owl values (1); end;",
                    "call hatch();",
                    "insert into owl values (2);");

            assertThatThrownBy(() -> Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                                    .locations("filesystem:" + play.folder())
                                    .build())
                            .migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("1_owls.sql:3:1")
                    .hasMessageContaining("left a transaction open")
                    .hasMessageContaining("Statements 1 to 2 stay");
            assertThat(play.query("select id from owl")).isEmpty();
            assertThat(play.history()).containsExactly("1 versioned up run failed 2 4");

            play.script(
                    "1_owls.sql",
                    "create table owl (id integer);",
                    "create procedure hatch() begin start transaction; insert into owl values (1); end;",
                    "insert into owl values (1);",
                    "insert into owl values (2);");
            play.migrator().migrate();
            assertThat(play.query("select id from owl order by id")).containsExactly("1", "2");
        }
    }

    @Test
    void soIsASavepointThatIsNeverReleasedOutsideATransaction() throws Exception {
        try (Playground play = new Playground(DatabaseKind.SQLITE)) {
            play.script(
                    "1_owls.sql",
                    "-- migrator:transaction off",
                    "create table owl (id integer);",
                    "savepoint a;",
                    "insert into owl values (1);",
                    "release a;",
                    "savepoint b;",
                    "insert into owl values (2);");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("1_owls.sql:6:1");
            assertThat(play.query("select id from owl")).containsExactly("1");
            assertThat(play.history()).containsExactly("1 versioned up run failed 4 6");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "SQLITE"})
    void aClassThatLeavesOneOpenFails(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.usersOrdersAdmin();
            JavaMigration leaving = java(false, "begin", "insert into users (id, name) values (7, 'owl')");

            assertThatThrownBy(() -> play.migrator(settings -> settings.javaMigrations(List.of(leaving)))
                            .migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("left a transaction open");
            assertThat(play.query("select id from users")).isEmpty();
            assertThat(play.history()).last().isEqualTo("4 java up run failed 0 1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "HSQLDB", "SQLITE"})
    void soDoesOneThatLeavesAutoCommitOff(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind);
                Connection only = play.database().dataSource().getConnection()) {
            play.usersOrdersAdmin();
            JavaMigration leaving = new MigratorContract.InsertUsers() {
                @Override
                public String version() {
                    return "4";
                }

                @Override
                public void up(Connection connection) throws SQLException {
                    connection.setAutoCommit(false);
                    super.up(connection);
                }

                @Override
                public boolean transactional() {
                    return false;
                }
            };

            assertThatThrownBy(() -> Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                                    .locations("filesystem:" + play.folder())
                                    .javaMigrations(List.of(leaving))
                                    .build())
                            .migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("auto-commit");
            assertThat(only.getAutoCommit()).isTrue();
            assertThat(play.query("select id from users")).isEmpty();
            assertThat(play.history()).last().isEqualTo("4 java up run failed 0 1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTGRESQL_18|commit",
                "POSTGRESQL_18|insert into users (id, name) values (8, 'owl'); commit; begin",
                "POSTGRESQL_18|rollback",
                "POSTGRESQL_18|end; select nope",
                "SQLITE|commit",
                "SQLITE|rollback"
            })
    void aClassThatEndsTheEnginesIsTold(DatabaseKind kind, String statement) throws Exception {
        try (Playground play = new Playground(kind);
                Connection only = play.database().dataSource().getConnection()) {
            play.usersOrdersAdmin();
            JavaMigration ending = java(true, statement, "insert into users (id, name) values (9, 'late')");

            assertThatThrownBy(() -> Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                                    .locations("filesystem:" + play.folder())
                                    .javaMigrations(List.of(ending))
                                    .build())
                            .migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("ended the transaction")
                    .hasMessageContaining("has no row");
            assertThat(only.getAutoCommit()).isTrue();
            assertThat(play.history()).hasSize(3);
        }
    }

    /** Its conflict clause ends the transaction, of which the driver learns nothing. */
    @Test
    void aConnectionWhoseTransactionTheDatabaseEndedIsGivenBackClean() throws Exception {
        try (Playground play = new Playground(DatabaseKind.SQLITE);
                Connection only = play.database().dataSource().getConnection()) {
            play.script(
                    "1_owls.sql",
                    "create table owl (id integer primary key);",
                    "insert into owl values (1);",
                    "insert or rollback into owl values (1);");

            assertThatThrownBy(() -> Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                                    .locations("filesystem:" + play.folder())
                                    .build())
                            .migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("1_owls.sql:3:1");
            assertThat(only.getAutoCommit()).isTrue();
            assertThat(play.exists("owl")).isFalse();
        }
    }
}
