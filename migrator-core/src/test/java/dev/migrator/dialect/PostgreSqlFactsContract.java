package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.testdatabases.DatabaseKind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class PostgreSqlFactsContract extends FactsContract {

    PostgreSqlFactsContract(DatabaseKind kind) {
        super(kind);
    }

    @Override
    List<String> changes() {
        return List.of(
                "create schema s",
                "create table u (id bigint generated always as identity, a text, b int default 1)",
                "alter table u add column c varchar(10) not null default 'x'",
                "alter table u alter column c type varchar(20)",
                "alter table u alter column c drop not null",
                "alter table u alter column b set default 2",
                "alter table u drop column c",
                "alter table u rename column a to d",
                "alter table u rename to \"V\"",
                "alter table \"V\" rename to u",
                "alter table u add constraint positive check (b > 0) not valid",
                "alter table u validate constraint positive",
                "alter table u add primary key (id)",
                "alter table u add constraint of_t foreign key (b) references t (id) on delete cascade",
                "alter table u drop constraint of_t",
                "alter table u set (fillfactor = 70)",
                "alter table u enable row level security",
                "alter table u set schema s",
                "alter table s.u set schema public",
                "create index i on u (b desc) where b > 3",
                "alter index i rename to j",
                "drop index j",
                "create view v as select id from t",
                "create or replace view v as select id, n from t",
                "create materialized view m as select id from t",
                "create function f(int) returns int language sql as 'select 1'",
                "create or replace function f(int) returns int language sql as 'select 2'",
                "create function g() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger r before update on t for each row execute function g()",
                "alter table t disable trigger r",
                "drop trigger r on t",
                "create sequence q increment by 2",
                "alter sequence q increment by 3",
                "create type mood as enum ('sad', 'ok')",
                "alter type mood add value 'happy'",
                "create domain d as int check (value > 1)",
                "create type pair as (a int, b int)",
                "create table p (k int) partition by range (k)",
                "create table p1 partition of p for values from (1) to (10)",
                "alter table p detach partition p1",
                "create policy mine on u using (b = 1)",
                "create statistics st on id, b from u",
                "create publication pub for table t",
                "drop view v",
                "drop table u, p");
    }

    @Override
    Effect effectOfChanges() {
        return Effect.TRANSACTIONAL;
    }

    @Test
    void theCatalogueShowsWhatRunsByItself() throws SQLException {
        String name = session.getCatalog() + "_too";
        execute(session, "create table p (k int) partition by range (k)");
        execute(session, "create table p1 partition of p for values from (1) to (10)");
        for (String sql : List.of(
                "create index concurrently i on t (n)",
                "create index concurrently on t (n)",
                "drop index concurrently i",
                "alter table p detach partition p1 concurrently",
                "create database " + name,
                "drop database " + name)) {
            assertThat(dialect.effect(statement(sql))).as(sql).isEqualTo(Effect.CATALOGUE);
            List<String> before = evidence(statement(sql));
            execute(session, sql);
            assertThat(evidence(statement(sql))).as(sql).isNotEqualTo(before);
        }
    }

    @Test
    void theCatalogueShowsAnIndexThatIsNotValid() throws SQLException {
        execute(session, "insert into t values (2, 1)");
        List<String> before = evidence(statement("create index concurrently i on t (n)"));
        try {
            execute(session, "create unique index concurrently i on t (n)");
        } catch (SQLException e) {
            assertThat(evidence(statement("drop index i"))).isNotEqualTo(before).isNotEmpty();
            return;
        }
        throw new AssertionError("not unique");
    }

    @Test
    void onlyIndexesOfTheTableThatAStatementNamesAreItsLeftovers() throws SQLException {
        execute(session, "create schema s", "create table s.t (n int)", "create table u (n int)");
        execute(
                session,
                "create table \"T\" (n int)",
                "create materialized view m as select 1 as n union all select 1");
        for (String table : List.of("t", "s.t", "u", "\"T\"")) {
            execute(
                    session,
                    "insert into " + table + " (" + (table.equals("t") ? "id, n" : "n") + ") select "
                            + (table.equals("t") ? "i + 10, 1" : "1") + " from generate_series(1, 2) as i");
        }
        for (String index : List.of(
                "i on t",
                "other on t",
                "i on s.t",
                "x_ccnew on t",
                "y_ccnew1 on u",
                "z_ccold on s.t",
                "\"I\" on \"T\"",
                "v on m")) {
            assertThatThrownBy(() -> execute(session, "create unique index concurrently " + index + " (n)"))
                    .as(index)
                    .hasMessageContaining("could not create unique index");
        }

        assertThat(left("create index concurrently i on t (n)")).containsExactly("public.i");
        assertThat(left("create index concurrently I on only T (n)")).containsExactly("public.i");
        assertThat(left("create index concurrently \"I\" on \"T\" (n)")).containsExactly("public.\"I\"");
        assertThat(left("create unique index concurrently if not exists i on s.t (n)"))
                .containsExactly("s.i");
        assertThat(left("create index concurrently i on u (n)")).isEmpty();
        assertThat(left("create index concurrently on t (n)"))
                .containsExactly("public.i", "public.other", "public.x_ccnew");
        assertThat(left("create index concurrently v on m (n)")).containsExactly("public.v");
        assertThat(left("create index concurrently i on nope (n)")).isEmpty();
        assertThat(left("reindex table concurrently t")).containsExactly("public.x_ccnew");
        assertThat(left("reindex (verbose) table concurrently s . t")).containsExactly("s.z_ccold");
        assertThat(left("reindex index concurrently t_pkey")).containsExactly("public.x_ccnew");
        assertThat(left("reindex schema concurrently public")).containsExactly("public.x_ccnew", "public.y_ccnew1");
        assertThat(left("reindex (concurrently) database " + session.getCatalog()))
                .hasSize(3);
        assertThat(left("reindex table concurrently /* which? */ u"))
                .as("unreadable")
                .isEmpty();
        assertThat(passedOver("create index concurrently i on t (n)")).containsExactly("public.i");
        assertThat(passedOver("create index concurrently if not exists i on u (n)"))
                .containsExactly("public.i");
        assertThat(passedOver("create index concurrently if not exists i on s.t (n)"))
                .containsExactly("s.i");
        assertThat(passedOver("create index concurrently if not exists other on s.t (n)"))
                .isEmpty();
    }

    private List<String> passedOver(String sql) throws SQLException {
        Unfinished unfinished = dialect.unfinished().orElseThrow();
        return query(session, unfinished.passedOver().apply(statement(sql)).orElseThrow(), List.of());
    }

    @Override
    List<String> uses() {
        return List.of(
                "create table u (id bigint generated always as identity primary key, a text)",
                "create sequence q",
                "insert into u (a) select 'x' from generate_series(1, 500)",
                "select nextval('q')",
                "update t set n = n + 1",
                "delete from u where id > 10",
                "analyze u",
                "vacuum full u",
                "truncate u restart identity",
                "reindex table t");
    }

    @Override
    List<String> impatience() {
        return List.of("set lock_timeout = 100");
    }

    @Override
    List<String> kill() {
        return List.of("select pg_backend_pid()", "select pg_terminate_backend(?, 5000)");
    }
}
