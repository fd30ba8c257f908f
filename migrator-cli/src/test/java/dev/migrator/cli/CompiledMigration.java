package dev.migrator.cli;

import dev.migrator.migration.JavaMigration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** A migration in Java, for other folders too. */
final class CompiledMigration implements JavaMigration {

    /** Puts the class into a folder of classes. */
    static void in(Path folder) throws IOException {
        String name = CompiledMigration.class.getName().replace('.', '/') + ".class";
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream bytes = CompiledMigration.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(bytes), file);
        }
    }

    @Override
    public String version() {
        return "7";
    }

    @Override
    public String description() {
        return "compiled";
    }

    @Override
    public void up(Connection connection) throws SQLException {
        run(connection, "CREATE TABLE compiled (id INT)");
    }

    @Override
    public void down(Connection connection) throws SQLException {
        run(connection, "DROP TABLE compiled");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
