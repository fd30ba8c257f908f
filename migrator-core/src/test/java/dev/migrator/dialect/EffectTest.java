package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.sql.StatementSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the way of going on after a kill, statement by statement. Whether it is so, the databases' tests show. */
class EffectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "SESSION       | set search_path = a",
                "SESSION       | set role boss",
                "SESSION       | set session characteristics as transaction read write",
                "SESSION       | reset all",
                "SESSION       | select pg_catalog.set_config('search_path', '', false)",
                "SESSION       | discard all",
                "SESSION       | prepare p as select 1",
                "TRANSACTIONAL | select set_config('search_path', '', true)",
                "TRANSACTIONAL | set local lock_timeout = 1",
                "TRANSACTIONAL | set constraints all deferred",
                "TRANSACTIONAL | create temp table x (a int)",
                "TRANSACTIONAL | create index i on t (a)",
                "TRANSACTIONAL | drop table t",
                "TRANSACTIONAL | reindex table t",
                "TRANSACTIONAL | do $$ begin perform 1; end $$",
                "OPAQUE        | do $$ begin commit; end $$",
                "OPAQUE        | call p()",
                "CATALOGUE     | create unique index concurrently if not exists i on t (a)",
                "CATALOGUE     | drop index concurrently i",
                "CATALOGUE     | alter table t detach partition p concurrently",
                "CATALOGUE     | create database d",
                "CATALOGUE     | drop subscription s",
                "REPEATABLE    | vacuum analyze t",
                "REPEATABLE    | reindex table concurrently t",
                "REPEATABLE    | alter system set work_mem = '4MB'",
                "REPEATABLE    | alter database d set tablespace fast",
                "REPEATABLE    | alter subscription s refresh publication"
            })
    void onPostgreSql(Effect effect, String sql) {
        assertThat(effect(new PostgreSqlDialect(), sql)).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "SESSION       | set @a = 1",
                "SESSION       | /*!40101 SET NAMES utf8 */",
                "SESSION       | set session sql_mode = ''",
                "SESSION       | set @@session.sql_mode = ''",
                "SESSION       | use d",
                "SESSION       | lock tables t write",
                "SESSION       | unlock tables",
                "SESSION       | prepare p from 'select 1'",
                "SESSION       | select max(id) into @a from t",
                "TRANSACTIONAL | insert into t values (1)",
                "TRANSACTIONAL | (select 1) union (select 2)",
                "TRANSACTIONAL | with x as (select 1) select * from x",
                "TRANSACTIONAL | load data infile 'x' into table t",
                "TRANSACTIONAL | create temporary table x (a int)",
                "TRANSACTIONAL | drop temporary table if exists x",
                "TRANSACTIONAL | analyze format=json select 1",
                "TRANSACTIONAL | analyze update t set a = 1",
                "OPAQUE        | call p()",
                "OPAQUE        | execute p",
                "OPAQUE        | begin not atomic create table x (a int); end",
                "OPAQUE        | if 1 then create table x (a int); end if",
                "OPAQUE        | set statement max_statement_time = 0 for alter table t add b int",
                "OPAQUE        | alter table t exchange partition p with table u",
                "OPAQUE        | rename table a to x, b to a, x to b",
                "OPAQUE        | create user 'a'@'%'",
                "OPAQUE        | install plugin p soname 'x'",
                "OPAQUE        | create table d.t (a int)",
                "OPAQUE        | create index i on d.t (a)",
                "OPAQUE        | something new",
                "REPEATABLE    | set global max_connections = 5",
                "REPEATABLE    | set @@global.max_connections = 5",
                "REPEATABLE    | set password for a = 'x'",
                "REPEATABLE    | truncate table t",
                "REPEATABLE    | analyze table t",
                "REPEATABLE    | analyze local table t",
                "REPEATABLE    | optimize table t",
                "REPEATABLE    | grant select on t to a",
                "REPEATABLE    | alter user a identified by 'x'",
                "REPEATABLE    | create user if not exists a",
                "REPEATABLE    | alter database character set utf8mb4",
                "REPEATABLE    | create table if not exists t (a int)",
                "REPEATABLE    | create table if not exists d.t (a int)",
                "REPEATABLE    | drop table if exists a, b",
                "REPEATABLE    | create or replace view v as select 1",
                "REPEATABLE    | create definer=`a`@`b` procedure if not exists p() select 1",
                "CATALOGUE     | create table t (a int)",
                "CATALOGUE     | create or replace table t (a int)",
                "CATALOGUE     | alter ignore table t add column if not exists b int",
                "CATALOGUE     | rename table t to t_old, t_new to t",
                "CATALOGUE     | create definer = `root`@`localhost` trigger g before insert on t for each row set @x = 1",
                "CATALOGUE     | /*!50001 create algorithm=undefined */ /*!50013 definer=`a`@`b` sql security definer */ /*!50001 view v as select 1 */",
                "CATALOGUE     | create event e on schedule every 1 day do create table if not exists t (a int)",
                "CATALOGUE     | drop index i on t"
            })
    void onMySqlAndMariaDb(Effect effect, String sql) {
        assertThat(effect(MySqlDialect.MARIADB, sql)).isEqualTo(effect);
        if (!sql.startsWith("begin") && !sql.startsWith("if")) {
            assertThat(effect(MySqlDialect.MYSQL, sql)).isEqualTo(effect);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SESSION       | set schema s",
                "SESSION       | set @a 1",
                "TRANSACTIONAL | merge into t using u on t.id = u.id when matched then delete",
                "TRANSACTIONAL | explain select 1",
                "OPAQUE        | call f()",
                "OPAQUE        | execute immediate 'drop table t'",
                "OPAQUE        | runscript from 'x.sql'",
                "OPAQUE        | shutdown",
                "REPEATABLE    | comment on table t is null",
                "REPEATABLE    | grant select on t to a",
                "REPEATABLE    | truncate table t",
                "REPEATABLE    | drop table t if exists",
                "REPEATABLE    | create unique index if not exists i on t (a)",
                "REPEATABLE    | create or replace view v as select 1",
                "REPEATABLE    | drop all objects",
                "CATALOGUE     | create alias f for a",
                "CATALOGUE     | create local temporary table t (a int)",
                "CATALOGUE     | alter table t rename to u",
                "CATALOGUE     | drop view v"
            })
    void onH2(Effect effect, String sql) {
        assertThat(effect(new H2Dialect(), sql)).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SESSION       | set schema s",
                "SESSION       | declare a integer",
                "TRANSACTIONAL | declare local temporary table t (a int)",
                "TRANSACTIONAL | merge into t using u on t.id = u.id when matched then delete",
                "OPAQUE        | call f()",
                "OPAQUE        | alter session 1 close",
                "OPAQUE        | shutdown",
                "REPEATABLE    | set database default table type cached",
                "REPEATABLE    | set table t readonly true",
                "REPEATABLE    | comment on table t is 'x'",
                "REPEATABLE    | truncate table t",
                "REPEATABLE    | drop table t if exists",
                "CATALOGUE     | create memory table t (a int)",
                "CATALOGUE     | alter table t add column b int"
            })
    void onHsqldb(Effect effect, String sql) {
        assertThat(effect(new HsqldbDialect(), sql)).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SESSION       | pragma foreign_keys = off",
                "SESSION       | attach 'x' as y",
                "TRANSACTIONAL | pragma user_version = 3",
                "TRANSACTIONAL | create temp table t (a)",
                "TRANSACTIONAL | reindex",
                "REPEATABLE    | vacuum"
            })
    void onSqlite(Effect effect, String sql) {
        assertThat(effect(new SqliteDialect(), sql)).isEqualTo(effect);
    }

    private static Effect effect(Dialect dialect, String sql) {
        return dialect.effect(
                new StatementSplitter(dialect.syntax()).split("1.sql", sql, 1).get(0));
    }
}
