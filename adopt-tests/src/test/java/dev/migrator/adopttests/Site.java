package dev.migrator.adopttests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/** A fresh database and a folder of scripts that both tools use. */
final class Site implements AutoCloseable {

    private final TestDatabase database;
    private final Path folder;

    Site(DatabaseKind kind) throws IOException {
        this.database = TestServer.of(kind).freshDatabase();
        this.folder = Files.createTempDirectory("adopted");
    }

    TestDatabase database() {
        return database;
    }

    Path folder() {
        return folder;
    }

    Site script(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return this;
    }

    Migrator migrator() {
        return migrator(settings -> {});
    }

    Migrator migrator(Consumer<MigratorSettings.Builder> customizer) {
        MigratorSettings.Builder settings =
                MigratorSettings.builder(database.dataSource()).locations("filesystem:" + folder);
        customizer.accept(settings);
        return Migrator.of(settings.build());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row of a table, as text. */
    List<String> rows(String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" | ", values));
            }
            return rows;
        }
    }

    @Override
    public void close() throws IOException {
        int open = database.openConnections();
        database.close();
        FileSystemUtils.deleteRecursively(folder);
        assertThat(open).as("connections left open").isZero();
    }
}
