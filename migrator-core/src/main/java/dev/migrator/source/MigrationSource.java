package dev.migrator.source;

import dev.migrator.migration.CodeMigration;
import dev.migrator.migration.JavaMigration;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All migrations that a release brings along: the scripts of its locations and those written in Java. Immutable. */
public final class MigrationSource {

    private final ClassLoader classLoader;
    private final List<Location> locations;
    private final List<JavaMigration> code;

    /**
     * @param classLoader where {@code classpath:} locations are looked up
     * @param locations searched all, in this order
     * @param code the migrations written in Java
     */
    public MigrationSource(ClassLoader classLoader, List<Location> locations, List<JavaMigration> code) {
        this.classLoader = classLoader;
        this.locations = List.copyOf(locations);
        this.code = List.copyOf(code);
    }

    /**
     * Reads and hashes every script. Order is left to the plan.
     *
     * @throws dev.migrator.migration.MigratorException if a location is absent or can't be read, or a file
     *     can't be a migration
     */
    public List<Migration> load() {
        ScriptFinder finder = new ScriptFinder(classLoader);
        // A location may lie within another, or be listed twice; a file counts once.
        Map<String, ScriptFile> files = new LinkedHashMap<>();
        for (Location location : locations) {
            finder.find(location).forEach(file -> files.putIfAbsent(file.origin(), file));
        }
        List<Migration> migrations = new ArrayList<>(NumberedLayout.read(List.copyOf(files.values())));
        code.forEach(migration -> migrations.add(asMigration(migration)));
        return migrations;
    }

    /** Written by others, and maybe not null-marked. */
    private static Migration asMigration(JavaMigration code) {
        String version = code.version();
        return Optional.ofNullable(version)
                .flatMap(MigrationVersion::parse)
                .map(parsed -> new CodeMigration(parsed, code, NumberedLayout.NAME))
                .orElseThrow(
                        () -> InvalidScriptException.javaVersion(code.getClass().getName(), version));
    }
}
