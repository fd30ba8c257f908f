package dev.migrator.source;

import dev.migrator.migration.JavaMigration;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.SqlMigration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A real folder with scripts, and what a release makes of it. */
record Folder(Path path) {

    Folder with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Folder with(String name, byte[] bytes) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Location location() {
        return Location.parse("filesystem:" + path);
    }

    /** By position, whatever order the file system has. */
    List<SqlMigration> load() {
        return load(new MigrationSource(getClass().getClassLoader(), List.of(location()), "auto", List.of()));
    }

    static List<SqlMigration> load(MigrationSource source) {
        return source.load(DatabaseNames.NONE).migrations().stream()
                .map(SqlMigration.class::cast)
                .sorted(Comparator.comparing(Migration::position))
                .toList();
    }

    /** The only one there is. */
    SqlMigration only() {
        List<SqlMigration> all = load();
        if (all.size() != 1) {
            throw new AssertionError("Not one migration but " + all);
        }
        return all.get(0);
    }

    /** Why it can't be loaded. */
    MigratorException refusal(JavaMigration... code) {
        try {
            new MigrationSource(getClass().getClassLoader(), List.of(location()), "auto", List.of(code))
                    .load(DatabaseNames.NONE);
        } catch (MigratorException e) {
            return e;
        }
        throw new AssertionError("Loaded without complaint");
    }
}
