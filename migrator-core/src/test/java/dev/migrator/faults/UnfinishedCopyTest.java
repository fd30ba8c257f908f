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
            // Otherwise what was committed last could be lost with the process.
            String url = play.database().url() + ";WRITE_DELAY=0";
            try (VictimProcess victim = VictimProcess.start(
                    play, url, Work.MIGRATE, List.of(ALTER), new Trap(Watched.STATEMENTS, 1, Moment.BEFORE))) {
                assertThat(victim.await()).startsWith(Victim.STOPPED);
                victim.kill();
            }
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
}
