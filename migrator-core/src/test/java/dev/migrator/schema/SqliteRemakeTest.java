package dev.migrator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Dialects;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A table of SQLite that is made anew by a migration takes no row of another along. */
class SqliteRemakeTest {

    private static final List<String> TABLES = List.of(
            "create table users (id integer primary key autoincrement, name text)",
            "create table orders (id integer primary key, user_id integer not null references users on delete cascade)",
            "create table items (id integer primary key, order_id integer references orders (id) on delete set null)",
            "create table stars (user_id integer references users (id) on delete restrict)",
            "create view names as select name from users");

    private static final List<String> ROWS = List.of(
            "insert into users values (1, 'Ann'), (2, 'Bob'), (90, 'Zoe')",
            "delete from users where id = 90",
            "insert into orders values (1, 1), (2, 2)",
            "insert into items values (1, 1), (2, 2)",
            "insert into stars values (1)");

    private static void run(Statement statement, List<String> all) throws SQLException {
        for (String sql : all) {
            statement.execute(sql);
        }
    }

    private static List<String> query(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Snapshot snapshot(List<String> tables) throws SQLException {
        try (TestDatabase database = TestServer.of(DatabaseKind.SQLITE).freshDatabase();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            run(statement, tables);
            return Catalogues.read(connection, Dialects.of(connection.getMetaData()));
        }
    }

    private static void migrate(Connection connection, Path folder, Snapshot before, Snapshot after) throws Exception {
        Dialect dialect = Dialects.of(connection.getMetaData());
        List<String> script = ChangeScript.of(Catalogues.ddl(dialect), before, after);
        Files.writeString(folder.resolve("1_change.sql"), String.join(";\n", script) + ";\n");
        Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(connection, true))
                        .locations("filesystem:" + folder)
                        .build())
                .migrate();
    }

    @Test
    void rowsThatReferToItStayWhileForeignKeysAreOn(@TempDir Path folder) throws Exception {
        List<String> other = new ArrayList<>(TABLES);
        other.set(
                0, "create table users (id integer primary key autoincrement, name text not null check (name <> ''))");
        try (TestDatabase database = TestServer.of(DatabaseKind.SQLITE).freshDatabase();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma foreign_keys = on");
            run(statement, TABLES);
            run(statement, ROWS);

            migrate(connection, folder, snapshot(TABLES), snapshot(other));

            assertThat(query(statement, "pragma foreign_keys")).containsExactly("1");
            assertThat(query(statement, "select name from names")).containsExactly("Ann", "Bob");
            assertThat(query(statement, "select id || user_id from orders")).containsExactly("11", "22");
            assertThat(query(statement, "select id || order_id from items")).containsExactly("11", "22");
            assertThat(query(statement, "select user_id from stars")).containsExactly("1");
            assertThat(query(statement, "pragma foreign_key_check")).isEmpty();
            assertThat(query(statement, "pragma integrity_check")).containsExactly("ok");
            statement.execute("insert into users (name) values ('Cid')");
            assertThat(query(statement, "select max(id) from users"))
                    .as("a number that was given once is not given again")
                    .containsExactly("91");
            assertThat(query(statement, "select name from sqlite_sequence")).containsExactly("users");
            statement.execute("delete from users where id = 2");
            assertThat(query(statement, "select id from orders"))
                    .as("the new tables refer to each other")
                    .containsExactly("1");
        }
    }

    @Test
    void oneMigrationMakesEachTableAnewOnce() throws Exception {
        List<String> other = new ArrayList<>(TABLES);
        other.set(
                0,
                "create table users (id integer primary key, name varchar(10) not null unique, age integer check (age > 0))");
        List<String> script = ChangeScript.of(new SqliteDdl(), snapshot(TABLES), snapshot(other));

        assertThat(script)
                .filteredOn(sql -> sql.startsWith("create table users"))
                .hasSize(1);
        assertThat(script)
                .filteredOn(sql -> sql.startsWith("insert or abort into"))
                .hasSize(4);
    }

    @Test
    void aTableThatNoOtherRefersToIsMadeAnewAlone() throws Exception {
        List<String> other = new ArrayList<>(TABLES);
        other.set(3, "create table stars (user_id bigint references users (id) on delete restrict)");

        assertThat(ChangeScript.of(new SqliteDdl(), snapshot(TABLES), snapshot(other)))
                .containsExactly(
                        "pragma defer_foreign_keys = on",
                        "alter table stars rename to old_stars",
                        "create table stars (\n    user_id bigint,\n    foreign key (user_id) references users (id)"
                                + " on delete restrict\n)",
                        "insert or abort into stars (user_id) select user_id from old_stars",
                        "drop table old_stars");
    }
}
