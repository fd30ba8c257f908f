package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.migration.MigratorException;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A run dies at each of its calls to the database, before the call is sent and after it was answered. One ordinary start
 * then finishes the work: the schema, the rows and what the history says are those of a run that nobody disturbed.
 */
class CrashSweepTest {

    private static Playground scripts(Playground play) throws IOException {
        boolean mySql = play.database().url().matches("jdbc:(mysql|mariadb):.*");
        boolean postgres = play.database().url().startsWith("jdbc:postgresql:");
        boolean sqlite = play.database().url().startsWith("jdbc:sqlite:");
        play.script(
                        "01_create.sql",
                        "create table users (id integer primary key, name varchar(100));",
                        "insert into users (id, name) values (1, 'a');",
                        "insert into users (id, name) select id + 1, name from users;",
                        "create index users_name on users (name);",
                        "create table spare (id integer);")
                .script("01_create.down.sql", "drop table users;", "drop table spare;")
                .script(
                        "02_more.sql",
                        "-- migrator:transaction off",
                        "create table orders (id integer primary key, user_id integer, total integer);",
                        "insert into orders values (1, 1, 10);",
                        "alter table orders add note varchar(50);",
                        "update orders set total = total * 2;",
                        "insert into orders (id, user_id, total) select id + 1, user_id, total from orders;",
                        "create view totals as select user_id, sum(total) as total from orders group by user_id;",
                        "delete from orders where id = 1;")
                .script("02_more.down.sql", "-- migrator:transaction off", "drop view totals;", "drop table orders;")
                .script("03_rename.sql", "alter table spare rename to extra;")
                .script("03_rename.down.sql", "alter table extra rename to spare;")
                .script("R__names.sql", "create view names as select name from users;")
                .script("R__names.down.sql", "drop view names;");
        if (postgres) {
            play.script("04_index.sql", "create index concurrently users_id_name on users (id, name);")
                    .script("04_index.down.sql", "drop index concurrently users_id_name;")
                    .script(
                            "05_own.sql",
                            "begin;",
                            "create table own (id integer);",
                            "insert into own values (1);",
                            "commit;")
                    .script("05_own.down.sql", "drop table own;");
        } else if (sqlite) {
            play.script("04_pragma.sql", "pragma foreign_keys = off;")
                    .script("04_pragma.down.sql", "pragma foreign_keys = on;");
        } else if (mySql) {
            play.script(
                            "04_locked.sql",
                            "set @before = 7;",
                            "lock tables users write;",
                            "insert into users values (7, 'seven');",
                            "insert into users values (8, @before);",
                            "unlock tables;",
                            "create procedure nothing() begin end;",
                            "drop procedure nothing;")
                    .script("04_locked.down.sql", "delete from users where id in (7, 8);");
        }
        return play;
    }

    private static Migrator through(Playground play, Tripwire wire) {
        return Migrator.of(MigratorSettings.builder(wire)
                .locations("filesystem:" + play.folder())
                .reconnectTimeout(Duration.ZERO)
                .build());
    }

    /** What is to be the same, however it came about. */
    private static Map<String, List<String>> state(Playground play) throws SQLException {
        Map<String, List<String>> state = new TreeMap<>();
        for (String table : List.of("users", "orders", "extra", "totals", "names", "own")) {
            state.put(
                    table,
                    play.exists(table) ? play.query("select * from " + table + " order by 1") : List.of("absent"));
        }
        state.put(
                "history",
                play.exists("migrations")
                        ? play.query(
                                "select version, direction, statements_total, count(*) from migrations where state ="
                                        + " 'done' and kind <> 'format' group by version, direction, statements_total"
                                        + " order by version, direction")
                        : List.of());
        state.put(
                "running",
                play.exists("migrations")
                        ? play.query("select version from migrations where state = 'running'")
                        : List.of());
        return state;
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "H2_FILE", "HSQLDB", "SQLITE"})
    void oneStartFinishesWhatACrashLeft(DatabaseKind kind) throws Exception {
        Map<String, List<String>> undisturbed;
        int calls;
        try (Playground play = scripts(new Playground(kind))) {
            Tripwire wire = new Tripwire(play.database().dataSource(), 0, false);
            through(play, wire).migrate();
            calls = wire.calls();
            undisturbed = state(play);
        }
        int points = 0;
        for (int call = 1; call <= calls; call += Integer.getInteger("sweep.step", 1)) {
            for (boolean after : List.of(false, true)) {
                try (Playground play = scripts(new Playground(kind))) {
                    crash(play, new Tripwire(play.database().dataSource(), call, after));
                    play.migrator().migrate();
                    assertThat(state(play))
                            .as("%s call %d", after ? "after" : "before", call)
                            .isEqualTo(undisturbed);
                    points++;
                }
            }
        }
        System.out.println(kind + ": " + points + " crashes tried, one ordinary start finished each");
    }

    private static void crash(Playground play, Tripwire wire) {
        try {
            through(play, wire).migrate();
        } catch (MigratorException e) {
            assertThat(wire.tripped()).as(e.getMessage()).isTrue();
        }
    }
}
