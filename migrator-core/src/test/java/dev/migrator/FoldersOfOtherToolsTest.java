package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.MigrationStatus;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Folders written for other tools, as they are: forward, back as far as there are downs, and forward again. */
class FoldersOfOtherToolsTest {

    private static final String USERS = "create table users (id integer primary key, name text);";

    private Playground play;

    @BeforeEach
    void open() throws IOException {
        play = new Playground(DatabaseKind.POSTGRESQL_18);
    }

    @AfterEach
    void close() throws IOException {
        play.close();
    }

    private List<String> applied() {
        return play.migrator().status().status().applied().stream()
                .map(MigrationStatus::identity)
                .toList();
    }

    private void migrate() {
        play.migrator().migrate();
        assertThat(play.migrator().status().status().state()).isEqualTo(DatabaseState.CURRENT);
    }

    private List<String> layouts() throws SQLException {
        return play.query("select distinct layout from migrations where kind <> 'format'");
    }

    @Test
    void flyway() throws Exception {
        play.script("V1__create_users.sql", USERS)
                .script("U1__create_users.sql", "drop table users;")
                .script("v2/V1_1__index.sql", "create index concurrently users_name on users (name);")
                .script("v2/V1_1__index.sql.conf", "executeInTransaction=false")
                .script("v2/U1.1__index.sql", "drop index users_name;")
                .script(
                        "R__names.sql",
                        "create or replace view names as select name, '${not.ours}' as text from users;")
                .script("afterMigrate.sql", "this would fail;");
        migrate();

        assertThat(applied()).containsExactly("1", "1.1", "R:names");
        assertThat(layouts()).containsExactly("flyway");
        play.execute("drop view names");
        play.migrator().rollback(2);
        assertThat(play.exists("users")).isFalse();
        migrate();
        assertThat(play.query("select text from names")).isEmpty();
    }

    @Test
    void flywayBaselineScriptsOnAFreshDatabase() throws Exception {
        play.script("V1__create_users.sql", "this would fail;")
                .script("V2__create_orders.sql", "this would fail, too;")
                .script("B2__users_and_orders.sql", USERS, "create table orders (id integer);")
                .script("V3__more.sql", "alter table orders add column user_id integer;");
        migrate();

        assertThat(play.history()).containsExactly("2 baseline up run done 2 2", "3 versioned up run done 1 1");
        assertThat(play.migrator().migrate().steps()).isEmpty();
    }

    @Test
    void liquibase() throws Exception {
        play.script(
                        "changes/users.sql",
                        "--liquibase formatted sql",
                        "--property name:people value:users",
                        "",
                        "--changeset ada:1",
                        "--comment users",
                        "create table ${people} (id integer primary key, name text);",
                        "--rollback drop table ${people};",
                        "",
                        "--changeset ada:2 runOnChange:true splitStatements:false",
                        "create or replace function twice(n integer) returns integer as $$",
                        "begin",
                        "  return n * 2;",
                        "end $$ language plpgsql;",
                        "/* liquibase rollback",
                        "drop function twice(integer);",
                        "*/",
                        "",
                        "--changeset ada:3 dbms:mysql",
                        "this would fail;",
                        "",
                        "--changeset ada:4 runInTransaction:false endDelimiter:\\nGO",
                        "create index concurrently users_name on users (name)",
                        "go",
                        "insert into users values (1, 'a;b')",
                        "GO",
                        "--rollback drop index users_name;",
                        "--rollback delete from users;")
                .script(
                        "main.yaml",
                        "databaseChangeLog:",
                        "  - include:",
                        "      file: changes/users.sql",
                        "      relativeToChangelogFile: true");
        migrate();

        assertThat(applied())
                .containsExactly("changes/users.sql::1::ada", "changes/users.sql::2::ada", "changes/users.sql::4::ada");
        assertThat(play.query("select name, twice(id) from users")).containsExactly("a;b 2");
        play.migrator().rollback(3);
        assertThat(play.exists("users")).isFalse();
        migrate();
        assertThat(play.query("select count(*) from users")).containsExactly("1");
        assertThat(layouts()).containsExactly("liquibase");
    }

    @Test
    void liquibaseChangesetsRunAgainWhenTheyChange() throws Exception {
        play.script(
                "owls.sql",
                "--liquibase formatted sql",
                "--changeset ada:1 runOnChange:true",
                "create or replace view owls as select 1 as id;",
                "--changeset ada:2",
                "create view more as select id from owls;");
        migrate();
        play.script(
                "owls.sql",
                "--liquibase formatted sql",
                "--changeset ada:1 runOnChange:true",
                "create or replace view owls as select 2 as id;",
                "--changeset ada:2",
                "create view more as select id from owls;");
        migrate();

        assertThat(play.query("select id from more")).containsExactly("2");
    }

    @Test
    void prisma() throws Exception {
        play.script("migration_lock.toml", "provider = \"postgresql\"")
                .script("0_init/migration.sql", "-- CreateTable", USERS)
                .script("20260101120000_add_index/migration.sql", "create index users_name on users (name);")
                .script("20260102120000_empty/migration.sql", "-- This is an empty migration.");
        migrate();

        assertThat(applied()).containsExactly("0_init", "20260101120000_add_index", "20260102120000_empty");
        assertThat(layouts()).containsExactly("prisma");
    }

    @Test
    void drizzle() throws Exception {
        play.script(
                        "meta/_journal.json",
                        "{\"version\": \"7\", \"dialect\": \"postgresql\", \"entries\": [",
                        "{\"idx\": 0, \"version\": \"7\", \"when\": 1767225600000, \"tag\": \"0000_users\"},",
                        "{\"idx\": 1, \"version\": \"7\", \"when\": 1767225600001, \"tag\": \"0001_index\"}]}")
                .script("0000_users.sql", USERS + "--> statement-breakpoint", "create table orders (id integer)")
                .script("0001_index.sql", "create index users_name on users (name);")
                .script("0002_unlisted.sql", "this would fail;");
        migrate();

        assertThat(applied()).containsExactly("0000_users", "0001_index");
        assertThat(play.exists("orders")).isTrue();
        assertThat(layouts()).containsExactly("drizzle");
    }

    @Test
    void drizzleWithFolders() throws Exception {
        play.script("20260101120000_users/migration.sql", USERS + "--> statement-breakpoint", "select 1")
                .script("20260101120000_users/snapshot.json", "{}")
                .script("20260102120000_index/migration.sql", "create index users_name on users (name);")
                .script("20260102120000_index/snapshot.json", "{}");
        migrate();

        assertThat(applied()).containsExactly("20260101120000_users", "20260102120000_index");
        assertThat(layouts()).containsExactly("drizzle");
    }

    @Test
    void diesel() throws Exception {
        play.script("00000000000000_diesel_initial_setup/up.sql", "create schema helpers;")
                .script("00000000000000_diesel_initial_setup/down.sql", "drop schema helpers;")
                .script("2026-01-01-120000_create_users/up.sql", USERS)
                .script("2026-01-01-120000_create_users/down.sql", "drop table users;")
                .script("2026-01-02-120000_index/up.sql", "create index concurrently users_name on users (name);")
                .script("2026-01-02-120000_index/down.sql", "-- nothing to undo")
                .script("2026-01-02-120000_index/metadata.toml", "run_in_transaction = false");
        migrate();

        assertThat(applied()).containsExactly("00000000000000", "20260101120000", "20260102120000");
        play.migrator().rollback(3);
        assertThat(play.exists("users")).isFalse();
        migrate();
        assertThat(play.exists("users")).isTrue();
        assertThat(layouts()).containsExactly("diesel");
    }

    @Test
    void dbmate() throws Exception {
        play.script("20260101000000_users.sql", "-- migrate:up", USERS, "-- migrate:down", "drop table users;")
                .script(
                        "20260102000000_index.sql",
                        "-- migrate:up transaction:false",
                        "create index concurrently users_name on users (name);",
                        "insert into users values (1, '${owl}');",
                        "-- migrate:down transaction:false",
                        "drop index concurrently users_name;",
                        "delete from users;");
        migrate();

        assertThat(applied()).containsExactly("20260101000000", "20260102000000");
        assertThat(play.query("select name from users")).containsExactly("${owl}");
        play.migrator().rollback(2);
        assertThat(play.exists("users")).isFalse();
        migrate();
        assertThat(layouts()).containsExactly("dbmate");
    }

    @Test
    void goose() throws Exception {
        play.script(
                        "00001_users.sql",
                        "-- +goose Up",
                        USERS,
                        "-- +goose StatementBegin",
                        "create function twice(n integer) returns integer as $$",
                        "begin",
                        "  return n * 2;",
                        "end $$ language plpgsql;",
                        "-- +goose StatementEnd",
                        "-- +goose Down",
                        "drop function twice(integer);",
                        "drop table users;")
                .script(
                        "00002_index.sql",
                        "-- +goose NO TRANSACTION",
                        "-- +goose Up",
                        "create index concurrently users_name on users (name);",
                        "insert into users values (twice(21), 'owl');",
                        "-- +goose Down",
                        "drop index concurrently users_name;")
                .script("00003_nothing.sql", "-- +goose Up", "-- +goose Down");
        migrate();

        assertThat(play.query("select id from users")).containsExactly("42");
        play.migrator().rollback(3);
        assertThat(play.exists("users")).isFalse();
        migrate();
        assertThat(applied()).containsExactly("1", "2", "3");
        assertThat(layouts()).containsExactly("goose");
    }

    @Test
    void pendingStepsThatOnlyTheOtherToolCanRunAreNamedTogether() throws Exception {
        play.script("1_users.sql", "-- +goose Up", USERS)
                .script("2_count.go", "package migrations")
                .script("3_names.sql", "-- +goose ENVSUB ON", "-- +goose Up", "select '${X}';");

        assertThatThrownBy(() -> play.migrator().migrate())
                .hasMessageContaining("2_count.go (Go), 3_names.sql (SQL with ENVSUB)");
        assertThat(play.exists("users")).isFalse();
    }

    @Test
    void sqlMigrate() throws Exception {
        play.script(
                        "9_users.sql",
                        "-- +migrate Up",
                        USERS,
                        "-- +migrate Down",
                        "delete from users;",
                        "-- +migrate Up",
                        "insert into users values (1, 'owl');",
                        "-- +migrate Down",
                        "drop table users;")
                .script(
                        "10_index.sql",
                        "-- +migrate Up notransaction",
                        "create index concurrently users_name on users (name);",
                        "-- +migrate Down",
                        "drop index users_name;");
        migrate();

        assertThat(applied()).containsExactly("9_users.sql", "10_index.sql");
        assertThat(play.query("select name from users")).containsExactly("owl");
        play.migrator().rollback(2);
        assertThat(play.exists("users")).isFalse();
        migrate();
        assertThat(layouts()).containsExactly("sql-migrate");
    }

    @Test
    void golangMigrate() throws Exception {
        play.script("000001_users.up.sql", "begin;", USERS, "commit;")
                .script("000001_users.down.sql", "drop table if exists users;")
                .script("000002_index.up.sql", "create index concurrently users_name on users (name);")
                .script("000002_index.down.sql", "drop index users_name;")
                .script("000003_later.up.sql")
                .script("000003_later.down.sql");
        migrate();

        assertThat(applied()).containsExactly("1", "2", "3");
        play.migrator().rollback(3);
        assertThat(play.exists("users")).isFalse();
        migrate();
        assertThat(layouts()).containsExactly("golang-migrate");
    }

    @Test
    void nodePgMigrate() throws Exception {
        play.script("1700000000000_users.sql", "-- Up Migration", USERS, "-- Down Migration", "drop table users;")
                .script("1700000000001_owl.up.sql", "insert into users values (1, 'owl');")
                .script("1700000000001_owl.down.sql", "delete from users;");
        migrate();

        assertThat(applied()).containsExactly("1700000000000_users", "1700000000001_owl");
        assertThat(play.query("select name from users")).containsExactly("owl");
        play.migrator().rollback(2);
        assertThat(play.exists("users")).isFalse();
        migrate();
        assertThat(layouts()).containsExactly("node-pg-migrate");
    }

    @Test
    void scriptsForOneDatabaseAmongSeveral() throws Exception {
        play.script("1_users.postgres.up.sql", USERS)
                .script("1_users.mysql.up.sql", "this would fail;")
                .script("1_users.down.sql", "drop table users;");
        migrate();

        assertThat(play.exists("users")).isTrue();
        play.migrator().rollback(1);
        assertThat(play.exists("users")).isFalse();
    }
}
