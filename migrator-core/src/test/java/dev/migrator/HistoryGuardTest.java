package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrator.execution.HistoryLossException;
import dev.migrator.testdatabases.DatabaseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that have to do with the table in which migrations are recorded. */
class HistoryGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table migrations;",
                "DROP TABLE IF EXISTS owl, public.migrations CASCADE;",
                "drop table \"migrations\";",
                "truncate migrations;",
                "alter table migrations rename to old_migrations;"
            })
    void noneMayTakeItAway(String statement) throws Exception {
        try (Playground play = new Playground(DatabaseKind.POSTGRESQL_18)) {
            play.script("1_owls.sql", "create table owl (id integer);")
                    .migrator()
                    .migrate();
            play.script("2_clean.sql", "select 1;", "  " + statement);

            assertThatExceptionOfType(HistoryLossException.class)
                    .isThrownBy(() -> play.migrator().migrate())
                    .withMessageStartingWith("2_clean.sql:2:3: ")
                    .satisfies(e -> assertThat(e.fix()).contains("migrator.table"));
            assertThat(play.history()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table if exists other.migrations;",
                "drop table if exists migrations_old, old_migrations;",
                "alter table migrations add column note text;",
                "create index on migrations (version);",
                "create table owl (id integer, migration bigint references migrations (id));",
                "select 'drop table migrations';"
            })
    void everythingElseIsTheirs(String statement) throws Exception {
        try (Playground play = new Playground(DatabaseKind.POSTGRESQL_18)) {
            play.script("1_owls.sql", statement).migrator().migrate();
            play.script("2_owls.sql", "select 2;").migrator().migrate();

            assertThat(play.history()).hasSize(2);
        }
    }

    @Test
    void underAnotherNameBothHaveTheirs() throws Exception {
        try (Playground play = new Playground(DatabaseKind.MARIADB_11_4)) {
            play.script("1_owls.sql", "create table migrations (id integer);")
                    .script("1_owls.down.sql", "drop table migrations;");
            Migrator migrator = play.migrator(settings -> settings.table("schema_history"));
            migrator.migrate();
            migrator.rollback(1);

            assertThat(play.exists("migrations")).isFalse();
            assertThat(play.query("select count(*) from schema_history where kind <> 'format'"))
                    .containsExactly("2");
        }
    }
}
