package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.execution.MigrationFailedException;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class MySql8MigratorTest extends MigratorContract {

    MySql8MigratorTest() {
        super(DatabaseKind.MYSQL_8);
    }

    @Test
    void aProcedureNeedsNoDelimiterAndMayHaveOne() throws Exception {
        play.script(
                        "1_plain.sql",
                        "create procedure one() begin declare n int default 0; while n < 3 do set n = n + 1; end while; end;",
                        "create table t (id integer);")
                .script(
                        "2_delimited.sql",
                        "delimiter //",
                        "create procedure two() begin select 1; select 2; end//",
                        "delimiter ;");
        play.migrator().migrate();

        assertThat(play.history()).containsExactly("1 versioned up run done 2 2", "2 versioned up run done 1 1");
    }

    /** As dumps have them: meanwhile the session can't reach the history. */
    @Test
    void lockedTablesDoNotKeepTheHistoryFromCounting() throws Exception {
        play.script(
                "1_dump.sql",
                "create table t (id integer primary key);",
                "lock tables t write;",
                "insert into t values (1);",
                "insert into t values (1);",
                "unlock tables;");
        assertThatThrownBy(() -> play.migrator().migrate())
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("Statement 4 of 5");
        assertThat(play.history()).containsExactly("1 versioned up run failed 3 5");
        play.script(
                "1_dump.sql",
                "create table t (id integer primary key);",
                "lock tables t write;",
                "insert into t values (1);",
                "insert into t values (2);",
                "unlock tables;");
        play.migrator().migrate();

        assertThat(play.query("select id from t")).containsExactly("1", "2");
    }

    @Test
    void aPoolOfOneSufficesAndGetsItsLimitsBack() throws Exception {
        play.usersOrdersAdmin();
        try (Connection only = play.database().dataSource().getConnection();
                Statement statement = only.createStatement()) {
            statement.execute("set session lock_wait_timeout = 77, innodb_lock_wait_timeout = 33");
            Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                            .locations("filesystem:" + play.folder())
                            .build())
                    .migrate();

            try (ResultSet row = statement.executeQuery(
                    "select concat(@@session.lock_wait_timeout, ' ', @@session.innodb_lock_wait_timeout)")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("77 33");
            }
        }
    }
}
