package dev.migrator.dialect;

import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

class HsqldbServerFactsTest extends FactsContract {

    HsqldbServerFactsTest() {
        super(DatabaseKind.HSQLDB_SERVER);
    }

    @Override
    List<String> changes() {
        return List.of(
                "create schema s",
                "create table u (id bigint generated always as identity, a varchar(10), b int default 1)",
                "alter table u add column c varchar(10) default 'x' not null",
                "alter table u alter column c set data type varchar(20)",
                "alter table u alter column c set null",
                "alter table u alter column b set default 2",
                "alter table u drop column c",
                "alter table u alter column a rename to d",
                "alter table u rename to \"V\"",
                "alter table \"V\" rename to u",
                "alter table u add constraint positive check (b > 0)",
                "alter table u add primary key (id)",
                "alter table u add constraint of_t foreign key (b) references t (id) on delete cascade",
                "alter table u drop constraint of_t",
                "alter table u add e int generated always as (b + 1)",
                "create index i on u (b desc)",
                "alter index i rename to j",
                "drop index j",
                "create view v as select id from t",
                "alter view v as select id, n from t",
                "create function f(a int) returns int return a + 1",
                "create procedure p(out a int) set a = 1",
                "create sequence q increment by 2",
                "alter sequence q increment by 3",
                "create domain d as int check (value > 1)",
                "create type money as decimal(10, 2)",
                "create synonym y for t",
                "create trigger r before update on t referencing new as x for each row set x.n = 1",
                "create role boss",
                "create user someone password 'x'",
                "alter schema s rename to z",
                "drop trigger r",
                "drop synonym y",
                "drop function f",
                "drop domain d",
                "drop view v",
                "drop table u",
                "drop user someone");
    }

    @Override
    List<String> uses() {
        return List.of(
                "create table u (id bigint generated always as identity primary key, a varchar(10))",
                "create sequence q",
                "insert into u (a) values ('x'), ('y')",
                "call next value for q",
                "update t set n = n + 1",
                "delete from u where id > 1",
                "truncate table u restart identity");
    }

    /** Sessions have no limit on a wait, but one that clashes with another is rolled back. */
    @Override
    List<String> impatience() {
        return List.of();
    }

    @Override
    void impatient(Connection waiter) throws SQLException {
        execute(session, "set database transaction control mvcc");
        waiter.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        waiter.setAutoCommit(false);
        query(waiter, "select n from t", List.of());
    }

    @Override
    List<String> kill() {
        return List.of("values session_id()", "alter session ? close");
    }
}
