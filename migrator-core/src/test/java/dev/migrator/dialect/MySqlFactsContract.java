package dev.migrator.dialect;

import dev.migrator.testdatabases.DatabaseKind;
import java.util.List;

abstract class MySqlFactsContract extends FactsContract {

    MySqlFactsContract(DatabaseKind kind) {
        super(kind);
    }

    @Override
    List<String> changes() {
        return List.of(
                "create table u (id bigint auto_increment primary key, a varchar(10), b int default 1) engine = InnoDB",
                "alter table u add column c varchar(10) not null default 'x'",
                "alter table u modify c varchar(20) not null default 'x'",
                "alter table u modify c varchar(20) null",
                "alter table u alter column b set default 2",
                "alter table u drop column c",
                "alter table u change a d varchar(10)",
                "alter table u modify d varchar(10) comment 'remark' after b",
                "alter table u add e int generated always as (b + 1) stored",
                "alter table u comment = 'remark'",
                "alter table u convert to character set latin1",
                "alter table u row_format = compressed",
                "alter table u rename to `V`",
                "rename table `V` to u",
                "alter table u add constraint of_t foreign key (b) references t (id) on delete restrict",
                "alter table u drop foreign key of_t",
                "alter table u add unique key k (d(5))",
                "create index i on u (b, d)",
                "alter table u rename index i to j",
                "drop index j on u",
                "create view v as select id from t",
                "alter view v as select id, n from t",
                "create function f(a int) returns int deterministic return 1",
                "create procedure p(out a int) select 1 into a",
                "alter procedure p comment 'remark'",
                "create trigger r before update on t for each row set new.n = 1",
                "drop trigger r",
                // Not from now on: when it runs, the server writes its state, too.
                "create event e on schedule every 1 day starts current_timestamp + interval 1 day do select 1",
                "alter event e disable",
                "create table parts (k int) partition by range (k) (partition p1 values less than (10))",
                "alter table parts add partition (partition p2 values less than (20))",
                "alter table parts drop partition p1",
                "drop function f",
                "drop procedure p",
                "drop event e",
                "drop view v",
                "drop table u, parts",
                "create database facts_of_another",
                "drop database facts_of_another");
    }

    @Override
    List<String> uses() {
        return List.of(
                "create table u (id bigint auto_increment primary key, a varchar(10), key (a))",
                "insert into u (a) values ('x'), ('y'), ('z')",
                "update t set n = n + 1",
                "delete from u where id > 2",
                "analyze table u, t",
                "truncate table u",
                "optimize table t");
    }

    @Override
    List<String> impatience() {
        return List.of("set session innodb_lock_wait_timeout = 1");
    }

    @Override
    List<String> kill() {
        return List.of("select connection_id()", "kill ?");
    }
}
