package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.execution.MigrationFailedException;
import dev.migrator.testdatabases.DatabaseKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class SqliteMigratorTest extends MigratorContract {

    SqliteMigratorTest() {
        super(DatabaseKind.SQLITE);
    }

    @Test
    void anotherProcessIsKeptOutByALockBesideTheFile() throws Exception {
        play.usersOrdersAdmin();
        Path database = Path.of(play.database().url().substring("jdbc:sqlite:".length()));
        Path beside = database.resolveSibling(database.getFileName() + ".migrations.lock");
        Process other = HoldFileLock.start(beside);
        try {
            assertThat(play.migrator().status().lock())
                    .get()
                    .extracting(holder -> holder.name())
                    .isEqualTo("the other process");
            assertThatThrownBy(() -> play.migrator(settings -> settings.lockWait(Duration.ZERO))
                            .migrate())
                    .isInstanceOf(LockNotObtainedException.class)
                    .hasMessageContaining("the other process");
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(play.migrator().status().lock()).as("the holder was killed").isEmpty();
        assertThat(play.migrator().migrate().steps()).hasSize(3);
    }

    @Test
    void aTableIsRebuiltWithForeignKeysOff() throws Exception {
        play.script(
                        "1_t.sql",
                        "create table parent (id integer primary key);",
                        "create table child (id integer primary key, parent_id integer references parent (id));")
                .script(
                        "2_rebuild.sql",
                        "-- migrator:transaction off",
                        "pragma foreign_keys = off;",
                        "create table parent_new (id integer primary key, name text);",
                        "drop table parent;",
                        "alter table parent_new rename to parent;",
                        "pragma foreign_keys = on;");
        play.migrator().migrate();

        assertThat(play.history().get(1)).isEqualTo("2 versioned up run done 5 5");
    }

    @Test
    void aTriggerIsOneStatement() throws Exception {
        play.usersOrdersAdmin()
                .script(
                        "0004_trigger.sql",
                        "create trigger shout after insert on users begin",
                        "  update users set name = case when new.name = 'a' then upper(new.name) else new.name end"
                                + " where id = new.id;",
                        "end;");
        play.migrator().migrate();
        play.execute("insert into users (id, name) values (1, 'a')");

        assertThat(play.query("select name from users")).containsExactly("A");
    }

    /** SQLite ends the deferral itself; whoever ends it before the commit takes what is broken for mended. */
    @Test
    void whatIsBrokenAtTheEndOfADeferralFailsTheMigration() throws Exception {
        play.execute(
                "create table parent (id integer primary key)",
                "create table child (parent_id integer not null references parent (id))");
        play.script("1_children.sql", "pragma defer_foreign_keys = on;", "insert into child values (99);");
        try (Connection only = play.database().dataSource().getConnection();
                Statement statement = only.createStatement()) {
            statement.execute("pragma foreign_keys = on");
            Migrator strict = Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                    .locations("filesystem:" + play.folder())
                    .build());

            assertThatThrownBy(strict::migrate)
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("FOREIGN KEY constraint failed");
            assertThat(play.query("select * from child")).isEmpty();
            play.script(
                    "1_children.sql",
                    "pragma defer_foreign_keys = on;",
                    "insert into child values (99);",
                    "insert into parent values (99);");
            strict.migrate();

            assertThat(play.query("select parent_id from child")).containsExactly("99");
            try (ResultSet row = statement.executeQuery("pragma defer_foreign_keys")) {
                assertThat(row.getInt(1)).isZero();
            }
        }
    }
}
