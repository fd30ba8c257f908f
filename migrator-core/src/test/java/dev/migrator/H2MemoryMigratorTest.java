package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.execution.MigrationFailedException;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class H2MemoryMigratorTest extends MigratorContract {

    H2MemoryMigratorTest() {
        super(DatabaseKind.H2);
    }

    /** H2 keeps a statement's limit for its whole session. */
    @Test
    void aLimitOfOneScriptIsNotTheSessionsAfterwards() throws Exception {
        play.script("1_t.sql", "-- migrator:statement-timeout 1s", "create table t (id integer);");
        try (Connection only = play.database().dataSource().getConnection()) {
            Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                            .locations("filesystem:" + play.folder())
                            .build())
                    .migrate();

            try (Statement statement = only.createStatement()) {
                assertThat(statement.getQueryTimeout()).isZero();
            }
        }
    }

    /** While it alters a table, H2 fills a copy of such a name. */
    @Test
    void aTableThatIsNamedLikeOneOfItsCopiesStaysAndCanBeAltered() throws Exception {
        play.script(
                        "1_archive.sql",
                        "create table owl (id integer primary key);",
                        "create table owl_copy_2024_11 (id integer primary key);",
                        "insert into owl_copy_2024_11 values (7);")
                .script(
                        "2_names.sql",
                        "alter table owl_copy_2024_11 add column name varchar(10);",
                        "alter table owl add column name varchar(10);",
                        "alter table owl alter column nope rename to name;");

        assertThatThrownBy(() -> play.migrator().migrate())
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("Statement 3 of 3")
                .hasMessageContaining("NOPE");
        assertThat(play.query("select id, name from owl_copy_2024_11")).containsExactly("7 null");
    }

    /** To have it write its file takes an administrator. */
    @Test
    void whoIsNoAdministratorMigratesAsWell() throws Exception {
        play.usersOrdersAdmin().execute("create user worker password 'w'", "grant alter any schema to worker");

        Migrator.of(MigratorSettings.builder(new DriverManagerDataSource(
                                play.database().url().replaceFirst(";.*", ""), "worker", "w"))
                        .locations("filesystem:" + play.folder())
                        .build())
                .migrate();

        assertThat(play.query("select city from users")).isEmpty();
    }
}
