package dev.migrator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Playground;
import dev.migrator.faults.Trap.Moment;
import dev.migrator.faults.Trap.Watched;
import dev.migrator.testdatabases.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** H2: most forms of ALTER TABLE fill a copy of the table, which stays where they are killed. */
class UnfinishedCopyTest {

    private static final String ALTER = "alter table t add column a integer";

    @Test
    void isRemovedByTheRunThatGoesOnAndWhatOnlyLooksAlikeIsNot() throws Exception {
        try (Playground play = new Playground(DatabaseKind.H2_FILE)) {
            play.script(
                            "1_t.sql",
                            "create table t (id integer primary key);",
                            "create table t_copy_2026_11 as select * from t;",
                            "create table u (id integer primary key);")
                    .script("2_a.sql", ALTER + ";");
            killBeforeAlter(play);
            // The first is what H2 itself would have left.
            play.execute(
                    "create table t_copy_3_1 as select * from t",
                    "create table u_copy_3_2 as select * from u",
                    "create table t_copy_of_3_1 as select * from t");

            play.migrator().migrate();

            assertThat(play.query("select lower(table_name) from information_schema.tables"
                            + " where table_name like '%COPY%' order by 1"))
                    .containsExactly("t_copy_2026_11", "t_copy_of_3_1", "u_copy_3_2");
            assertThat(play.query("select count(a) from t")).containsExactly("0");
        }
    }

    @Test
    void isTheTableOnceThatIsGone() throws Exception {
        try (Playground play = new Playground(DatabaseKind.H2_FILE)) {
            play.script(
                            "1_t.sql",
                            "create table t (id integer primary key, n integer constraint positive check (n > 0));",
                            "create index t_n on t (n);",
                            "create table part (t_id integer, constraint of_t foreign key (t_id) references t (id));",
                            "create view v as select id from t;",
                            "insert into t values (1, 1);")
                    .script("2_a.sql", ALTER + ";", "insert into part values (1);");
            killBeforeAlter(play);
            // What H2 itself does, up to where nothing is renamed yet.
            play.execute(
                    "create table t_copy_3_1 (id integer primary key, n integer, a integer,"
                            + " constraint t_copy_3_1_positive check (n > 0))",
                    "insert into t_copy_3_1 select id, n, null from t",
                    "create index t_copy_3_1_t_n on t_copy_3_1 (n)",
                    "alter table part add constraint t_copy_3_1_of_t foreign key (t_id) references t_copy_3_1 (id)",
                    "alter table part drop constraint of_t",
                    "drop view v",
                    "drop table t",
                    "create force view v as select id from t");

            play.migrator().migrate();

            assertThat(play.query("select n, a from t")).containsExactly("1 null");
            assertThat(play.query("select id from v")).containsExactly("1");
            assertThat(play.query("select lower(constraint_name) from information_schema.table_constraints"
                            + " where table_name in ('T', 'PART') and constraint_type in ('CHECK', 'FOREIGN KEY')"
                            + " order by 1"))
                    .containsExactly("of_t", "positive");
            assertThat(play.query("select count(*) from information_schema.indexes where index_name = 'T_N'"))
                    .containsExactly("1");
            assertThat(play.query("select table_name from information_schema.tables where table_name like '%COPY%'"))
                    .isEmpty();
        }
    }

    /** All that is done before it has been written to the file by then, which H2 would do some time later. */
    private static void killBeforeAlter(Playground play) throws Exception {
        try (VictimProcess victim = VictimProcess.start(
                play, Work.MIGRATE, List.of(ALTER), new Trap(Watched.STATEMENTS, 1, Moment.BEFORE))) {
            assertThat(victim.await()).startsWith(Victim.STOPPED);
            victim.kill();
        }
        assertThat(play.query("select state from migrations where version is not null order by id"))
                .containsExactly("done", "running");
    }
}
