package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A fresh database and a folder of scripts. Closing it fails where somebody left a connection open. */
public final class Playground implements AutoCloseable {

    private final TestDatabase database;
    private final Path folder;

    public Playground(DatabaseKind kind) throws IOException {
        this(TestServer.of(kind).freshDatabase());
    }

    public Playground(TestDatabase database) throws IOException {
        this.database = database;
        this.folder = Files.createTempDirectory("migrations");
    }

    public TestDatabase database() {
        return database;
    }

    public Path folder() {
        return folder;
    }

    /** Writes a script, its statements one a line. */
    public Playground script(String name, String... statements) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", statements) + "\n");
        return this;
    }

    Playground remove(String name) throws IOException {
        Files.delete(folder.resolve(name));
        return this;
    }

    /** Three ordinary migrations with their downs. */
    Playground usersOrdersAdmin() throws IOException {
        return script("0001_create_users.sql", "create table users (id integer primary key, name varchar(100));")
                .script("0001_create_users.down.sql", "drop table users;")
                .script(
                        "0002_create_orders.sql",
                        "create table orders (id integer primary key, user_id integer);",
                        "insert into orders (id, user_id) values (1, 1);")
                .script("0002_create_orders.down.sql", "drop table orders;")
                .script("0003_add_users_city.sql", "alter table users add city varchar(100);")
                .script("0003_add_users_city.down.sql", "alter table users drop column city;");
    }

    public Migrator migrator() {
        return migrator(settings -> {});
    }

    public Migrator migrator(Consumer<MigratorSettings.Builder> customizer) {
        return Migrator.of(settings(customizer));
    }

    MigratorSettings settings(Consumer<MigratorSettings.Builder> customizer) {
        MigratorSettings.Builder settings =
                MigratorSettings.builder(database.dataSource()).locations("filesystem:" + folder);
        customizer.accept(settings);
        return settings.build();
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Rows as text, their columns joined by blanks. */
    public List<String> query(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                result.add(String.join(" ", values));
            }
            return result;
        }
    }

    boolean exists(String table) {
        try {
            query("select count(*) from " + table);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** What the history says of migrations: one line for each row, oldest first. */
    List<String> history() throws SQLException {
        return query("select version, kind, direction, action, state, statements_done, statements_total from migrations"
                + " where kind <> 'format' order by id");
    }

    @Override
    public void close() throws IOException {
        int open = database.openConnections();
        database.close();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException problem) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(open).as("connections left open").isZero();
    }
}
