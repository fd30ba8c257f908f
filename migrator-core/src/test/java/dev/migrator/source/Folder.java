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
import java.util.Set;

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

    /** What was left out, such as {@code 1_owls.sql is not listed}. */
    List<String> leftOut() {
        return available("auto").leftOut().stream()
                .map(leftOut -> leftOut.script() + " " + leftOut.reason())
                .toList();
    }

    static List<SqlMigration> load(MigrationSource source) {
        return scripts(source.load(DatabaseNames.NONE));
    }

    private static List<SqlMigration> scripts(Available available) {
        return available.migrations().stream()
                .map(SqlMigration.class::cast)
                .sorted(Comparator.comparing(Migration::position))
                .toList();
    }

    /** By position, on a database that scripts call {@code present}. */
    List<SqlMigration> load(String... present) {
        return scripts(available("auto", present));
    }

    /** Everything, read by this layout. */
    Available available(String layout, String... present) {
        return new MigrationSource(getClass().getClassLoader(), List.of(location()), layout, List.of())
                .load(present.length == 0 ? DatabaseNames.NONE : new Databases(List.of(present)));
    }

    private record Databases(List<String> present) implements DatabaseNames {

        @Override
        public Set<String> known() {
            return Set.of("postgresql", "postgres", "pg", "mysql", "mariadb", "sqlite");
        }
    }

    /** The only one there is. */
    SqlMigration only() {
        List<SqlMigration> all = load();
        if (all.size() != 1) {
            throw new AssertionError("Not one migration but " + all);
        }
        return all.get(0);
    }

    /** Why it can't be read by this layout. */
    MigratorException refusalBy(String layout) {
        try {
            available(layout);
        } catch (MigratorException e) {
            return e;
        }
        throw new AssertionError("Loaded without complaint");
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
