package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.testdatabases.DatabaseKind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class H2FactsContract extends FactsContract {

    H2FactsContract(DatabaseKind kind) {
        super(kind);
    }

    @Override
    List<String> changes() {
        return List.of(
                "create schema s",
                "create table u (id bigint generated always as identity, a varchar, b int default 1)",
                "alter table u add column c varchar(10) default 'x' not null",
                "alter table u alter column c varchar(20)",
                "alter table u alter column c drop not null",
                "alter table u alter column b set default 2",
                "alter table u alter column c set invisible",
                "alter table u drop column c",
                "alter table u alter column a rename to d",
                "alter table u rename to \"V\"",
                "alter table \"V\" rename to u",
                "alter table u add constraint positive check (b > 0)",
                "alter table u add primary key (id)",
                "alter table u add constraint of_t foreign key (b) references t (id) on delete cascade",
                "alter table u drop constraint of_t",
                "alter table u add e int generated always as (b + 1)",
                "alter table u add f enum ('a', 'b')",
                "alter table u add g int array",
                "create index i on u (b desc)",
                "alter index i rename to j",
                "drop index j",
                "create view v as select id from t",
                "create view w as select n from t",
                "create alias f as 'int f(int a) { return 1; }'",
                "create sequence q increment by 2",
                "alter sequence q increment by 3",
                "create domain d as int default 3 check (value > 1)",
                "create constant one value 1",
                "create synonym y for t",
                "create trigger r before update on t for each row as 'org.h2.api.Trigger create() {"
                        + " return (connection, before, after) -> {}; }'",
                "create role boss",
                "create user someone password 'x'",
                "alter schema s rename to z",
                "drop trigger r",
                "drop synonym y",
                "drop constant one",
                "drop alias f",
                "drop domain d",
                "drop view v",
                "drop table u",
                "drop user someone");
    }

    @Override
    List<String> uses() {
        return List.of(
                "create table u (id bigint generated always as identity primary key, a varchar)",
                "create sequence q",
                "insert into u (a) select 'x' from system_range(1, 500)",
                "select next value for q",
                "update t set n = n + 1",
                "delete from u where id > 10",
                "analyze",
                "truncate table u restart identity");
    }

    @Override
    List<String> impatience() {
        return List.of("set lock_timeout 100");
    }

    @Override
    List<String> kill() {
        return List.of("select session_id()", "call abort_session(?)");
    }

    @Test
    void onlyCopiesOfTheTableThatAStatementAltersAreItsLeftovers() throws SQLException {
        execute(
                session,
                "create table u (id int)",
                "create table t_copy_3_7 (id int)",
                "create table u_copy_2024_11 (id int)",
                "create table u_copy_2024 (id int)",
                "create table gone_copy_1_1 (id int)",
                "create table \"it's_COPY_1_2\" (id int)",
                "create table \"it's\" (id int)");

        assertThat(left("alter table t add a int")).containsExactly("\"PUBLIC\".\"T_COPY_3_7\"");
        assertThat(left("alter table t_copy_3_7 add a int")).isEmpty();
        assertThat(left("alter table t rename to t_copy_3_7")).isEmpty();
        assertThat(left("alter table public.u add a int")).containsExactly("\"PUBLIC\".\"U_COPY_2024_11\"");
        assertThat(left("alter table \"it's\" add a int")).containsExactly("\"PUBLIC\".\"it's_COPY_1_2\"");
        assertThat(left("alter table gone add a int")).isEmpty();
    }

    /** Opening a database compiles its views, so that their columns may be others although nothing was done. */
    @Test
    void compilingAViewAgainIsNoEvidence() throws SQLException {
        execute(session, "create table w (name varchar(10))", "create view x as select name from w");
        execute(session, "alter table w alter column name varchar(20)");
        List<String> before = evidence(statement("drop view x"));

        execute(session, "alter view x recompile");

        assertThat(evidence(statement("drop view x"))).isNotEmpty().isEqualTo(before);
    }
}
