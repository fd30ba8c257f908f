package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.execution.MigrationFailedException;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts of other tools that manage transactions themselves, run as their authors meant. */
class ScriptsWithTransactionsTest {

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "HSQLDB", "SQLITE"})
    private @interface OnEachVendor {}

    /** On HSQLDB nothing else suspends that each statement is committed at once. */
    private static String begin(DatabaseKind kind) {
        return kind == DatabaseKind.HSQLDB ? "set autocommit false;" : "begin;";
    }

    private static void goose(Playground play, String name, String... statements) throws IOException {
        play.script(name, "-- +goose Up\n" + String.join("\n", statements));
    }

    @Test
    void oneThatEndsTheToolsTransactionAndLeavesItAnother() throws Exception {
        try (Playground play = new Playground(DatabaseKind.SQLITE)) {
            goose(
                    play,
                    "1_owls.sql",
                    "create table owl (id integer primary key);",
                    "commit;",
                    "pragma foreign_keys = off;",
                    "begin;",
                    "insert into owl values (1);");
            goose(play, "2_more.sql", "insert into owl values (2);");

            play.migrator().migrate();

            assertThat(play.query("select id from owl")).containsExactly("1", "2");
            assertThat(play.history()).containsExactly("1 versioned up run done 5 5", "2 versioned up run done 1 1");
        }
    }

    @OnEachVendor
    void oneThatBeginsAndLeavesTheEndToTheTool(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            goose(play, "1_owls.sql", "create table owl (id integer primary key);");
            goose(play, "2_more.sql", begin(kind), "insert into owl values (1);");

            play.migrator().migrate();

            assertThat(play.query("select id from owl")).containsExactly("1");
            assertThat(play.history()).last().isEqualTo("2 versioned up run done 2 2");
        }
    }

    @OnEachVendor
    void oneThatTakesBackWhatItDid(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            goose(play, "1_owls.sql", "create table owl (id integer primary key);");
            goose(
                    play,
                    "2_more.sql",
                    begin(kind),
                    "insert into owl values (1);",
                    "rollback;",
                    "insert into owl values (2);");

            play.migrator().migrate();

            assertThat(play.query("select id from owl")).containsExactly("2");
            assertThat(play.history()).last().isEqualTo("2 versioned up run done 4 4");
        }
    }

    @OnEachVendor
    void oneThatFailsInItsTransactionStandsBeforeIt(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            goose(play, "1_owls.sql", "create table owl (id integer primary key);");
            goose(
                    play,
                    "2_more.sql",
                    "insert into owl values (1);",
                    begin(kind),
                    "insert into owl values (2);",
                    "select x;");

            assertThatThrownBy(() -> play.migrator().migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("failed with 1 of 4 done");
            assertThat(play.query("select id from owl")).containsExactly("1");

            goose(
                    play,
                    "2_more.sql",
                    "insert into owl values (1);",
                    begin(kind),
                    "insert into owl values (3);",
                    "commit;");
            play.migrator().migrate();

            assertThat(play.query("select id from owl")).containsExactly("1", "3");
        }
    }

    @OnEachVendor
    void oneThatTakesBackAPartAndKeepsTheRest(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            goose(play, "1_owls.sql", "create table owl (id integer primary key);");
            goose(
                    play,
                    "2_more.sql",
                    begin(kind),
                    "insert into owl values (1);",
                    "savepoint nest;",
                    "insert into owl values (2);",
                    "rollback to savepoint nest;",
                    "insert into owl values (3);",
                    "commit;");

            play.migrator().migrate();

            assertThat(play.query("select id from owl order by id")).containsExactly("1", "3");
            assertThat(play.history()).last().isEqualTo("2 versioned up run done 7 7");
        }
    }

    @OnEachVendor
    void oneThatTakesBackAPartAndThenTheRest(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            goose(play, "1_owls.sql", "create table owl (id integer primary key);");
            goose(
                    play,
                    "2_more.sql",
                    begin(kind),
                    "insert into owl values (1);",
                    "savepoint nest;",
                    "insert into owl values (2);",
                    "rollback to savepoint nest;",
                    "insert into owl values (3);",
                    "rollback;",
                    "insert into owl values (4);");

            play.migrator().migrate();

            assertThat(play.query("select id from owl")).containsExactly("4");
            assertThat(play.history()).last().isEqualTo("2 versioned up run done 8 8");
        }
    }

    @Test
    void statementsThatRefuseATransactionNeedNoMark() throws Exception {
        try (Playground play = new Playground(DatabaseKind.POSTGRESQL_18)) {
            goose(
                    play,
                    "1_owls.sql",
                    "create table owl (id integer primary key, name text);",
                    "create index concurrently owl_name on owl (name);");

            play.migrator().migrate();

            assertThat(play.history()).containsExactly("1 versioned up run done 2 2");
        }
    }
}
