package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.dialect.LockStrategy;
import dev.migrator.execution.MigrationFailedException;
import dev.migrator.testdatabases.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts that lock tables, after which their session reaches no others. */
class LockedTablesTest {

    @ParameterizedTest
    @EnumSource(names = {"MYSQL_8", "MARIADB_11_4"})
    void theLeasesTableIsNotNeededMeanwhile(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.script(
                    "1_dump.sql",
                    "create table t (id integer primary key);",
                    "lock tables t write;",
                    "insert into t values (1);",
                    "insert into t values (2);",
                    "unlock tables;",
                    "insert into t values (3);");

            play.migrator(settings -> settings.lockStrategy(LockStrategy.LEASE)).migrate();

            assertThat(play.query("select id from t order by id")).containsExactly("1", "2", "3");
            assertThat(play.history()).containsExactly("1 versioned up run done 6 6");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL_8", "MARIADB_11_4"})
    void aRoutineLeavesThemLocked(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.script(
                    "1_dump.sql",
                    "create table t (id integer primary key);",
                    "create table others (id integer primary key);",
                    "create procedure fill() insert into t values (1);",
                    "lock tables t write;",
                    "call fill();",
                    "insert into others values (1);",
                    "unlock tables;");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("Statement 6 of 7")
                    .hasMessageContaining("not locked with LOCK TABLES");
            assertThat(play.query("select id from t")).containsExactly("1");
            assertThat(play.history()).containsExactly("1 versioned up run failed 5 7");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL_8", "MARIADB_11_4"})
    void aRoutineBehindThemHasItsTransactionAgain(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.script(
                    "1_dump.sql",
                    "create table t (id integer primary key);",
                    "create procedure fail() begin insert into t values (1); insert into t values (1); end;",
                    "lock tables t write;",
                    "unlock tables;",
                    "call fail();");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("Statement 5 of 5");
            assertThat(play.query("select id from t")).isEmpty();
        }
    }
}
