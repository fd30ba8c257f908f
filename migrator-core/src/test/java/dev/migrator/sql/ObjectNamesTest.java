package dev.migrator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.sql.SqlSyntax.Trait;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectNamesTest {

    private static final SqlSyntax SYNTAX = SqlSyntax.of(
            "client",
            Trait.BACKTICKS,
            Trait.BACKSLASH_ESCAPES,
            Trait.EXECUTABLE_COMMENTS,
            Trait.ROUTINE_BODIES,
            Trait.DOLLAR_QUOTES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "create table t (id integer, table x)                      | t",
                "CREATE TABLE IF NOT EXISTS Orders (id int)                | Orders",
                "create table s.t (id int)                                 | t",
                "create table \"a\".\"b\"\"c\" (id int)                    | b\"c",
                "create table `we``ird` (id int)                           | we`ird",
                "create table /* not x */ t -- nor y                       | t",
                "create global temporary table t (id int)                  | t",
                "create table t as select * from u                         | t",
                "create table t like u                                     | t",
                "create index i on t (a, b)                                | i t",
                "create unique index i on s.t (a)                          | i t",
                "create index concurrently if not exists i on only t (a)   | i t",
                "create index concurrently on t (a)                        | t",
                "create index i using btree on t (a)                       | i t",
                "create primary key hash on t (id)                         | t",
                "create unique nulls distinct index i on t (a)             | i t",
                "drop index i on t                                         | i t",
                "drop index concurrently if exists s.i, j                  | i j",
                "drop table a, s.b, `c` cascade                            | a b c",
                "drop table if exists a                                    | a",
                "drop function f(int, text), g()                           | f g",
                "drop primary key on t                                     | t",
                "alter table only t add column rename_to int               | t",
                "alter table a rename to b                                 | a b",
                "alter table a rename as s.b                               | a b",
                "alter table a rename b                                    | a b",
                "alter table a rename column x to y, rename index i to j   | a",
                "alter table a add c int default (1), rename to b          | a b",
                "alter table if exists a add check (rename to b)           | a",
                "alter table t detach partition s.p concurrently           | t p",
                "alter table t rename partition p to q                     | t",
                "alter index i rename to j                                 | i j",
                "alter view v as select 1                                  | v",
                "rename table a to b, s.c to d                             | a b c d",
                "create or replace view v (x) as select 1 from t           | v",
                "create definer = `root`@`localhost` view v as select 1    | v",
                "create definer = trigger@event procedure p() select 1     | p",
                "/*!50001 create algorithm=undefined */ /*!50001 view `v` as select 1 */ | v",
                "create trigger g before update of a on t for each row set @x = 1        | g t",
                "create or replace trigger if not exists g after insert on s.t for each row set @x = 1 | g t",
                "drop trigger g on t                                       | g t",
                "drop trigger s.g                                          | g",
                "create event e on schedule every 1 day do drop table t    | e",
                "create materialized view m as select 1                    | m",
                "create or replace package body p as end                   | p",
                "create aggregate function f(int) returns int              | f",
                "create aggregate a for 'x.Y'                              | a",
                "create schema authorization boss                          | boss",
                "create schema s                                           | s",
                "create database d character set utf8mb4                   | d",
                "create type mood as enum ('a', 'b')                       | mood",
                "create sequence q start with 5                            | q",
                "alter sequence q increment by 2                           | q",
                "create synonym y for t                                    | y",
                "drop specific routine r                                   | r",
                "create subscription p connection 'host=x' publication q   | p",
                "create function f() returns int as $$ drop table t $$     | f",
                "create table t (a varchar(5) default 'it''s rename to u') | t"
            })
    void namesWhatIsMadeChangedOrDropped(String sql, String names) {
        assertThat(names(sql)).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into t values (1)",
                "drop all objects",
                "alter database character set = utf8mb4",
                "create user 'a'@'localhost'",
                "create table",
                "create",
                "rename"
            })
    void namesNothingElse(String sql) {
        assertThat(names(sql)).isSubsetOf("character");
    }

    @Test
    void namesEachOnceAndNotWithoutLimit() {
        String list = IntStream.range(0, 100).mapToObj(i -> "t" + i / 2).collect(Collectors.joining(", "));

        assertThat(names("drop table " + list))
                .hasSize(20)
                .startsWith("t0", "t1")
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsWhatItFoundBeforeWhatItCannotRead() {
        assertThat(new ObjectNames(SYNTAX).of(new SqlStatement("create table t (a int) comment 'x\\'", 1, 1, "")))
                .containsExactly("t");
    }

    @Test
    void tellsWhetherASchemaIsNamed() {
        assertThat(qualified("create index i on s.t (a)")).isTrue();
        assertThat(qualified("rename table a to s.b")).isTrue();
        assertThat(qualified("create view v as select s.t.a from s.t")).isFalse();
        assertThat(qualified("create definer = `a.b`@`c.d` view v as select 1")).isFalse();
    }

    private static List<String> names(String sql) {
        return new ObjectNames(SYNTAX).of(statement(sql));
    }

    @Test
    void theyCanBeHadAsTheyAreWritten() {
        assertThat(asWritten("create index \"I\" on S . /* the table */ \"T\" (a)"))
                .containsExactly("\"I\"", "S.\"T\"");
        assertThat(asWritten("create index t on t (a)")).containsExactly("t", "t");
    }

    private static List<String> asWritten(String sql) {
        return new ObjectNames(SYNTAX).asWritten(statement(sql));
    }

    private static boolean qualified(String sql) {
        return new ObjectNames(SYNTAX).anyQualified(statement(sql));
    }

    private static SqlStatement statement(String sql) {
        return new StatementSplitter(SYNTAX).split("1.sql", sql, 1).get(0);
    }
}
