package dev.migrator.source;

import dev.migrator.migration.CodeMigration;
import dev.migrator.migration.JavaMigration;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All migrations that a release brings along: the scripts of its locations and those written in Java. Immutable. */
public final class MigrationSource {

    private final ClassLoader classLoader;
    private final List<Location> locations;
    private final String layout;
    private final List<JavaMigration> code;

    /**
     * @param classLoader where {@code classpath:} locations are looked up
     * @param locations searched all, in this order
     * @param layout how their files are named and written; {@code auto} to see by the files
     * @param code the migrations written in Java
     */
    public MigrationSource(ClassLoader classLoader, List<Location> locations, String layout, List<JavaMigration> code) {
        this.classLoader = classLoader;
        this.locations = List.copyOf(locations);
        this.layout = layout;
        this.code = List.copyOf(code);
    }

    /**
     * Reads and hashes every script. Order is left to the plan.
     *
     * @param databases what scripts for one database among several are called by
     * @throws dev.migrator.migration.MigratorException if a location is absent or can't be read, its layout can't be
     *     told, or a file can't be a migration
     */
    public Available load(DatabaseNames databases) {
        ScriptFinder finder = new ScriptFinder(classLoader);
        // A location may lie within another, or be listed twice; a file counts once.
        Set<String> seen = new HashSet<>();
        Harvest harvest = new Harvest();
        for (Location location : locations) {
            List<ScriptFile> found = new ArrayList<>();
            for (ScriptFile file : finder.find(location.in(databases))) {
                if (seen.add(file.origin())) {
                    found.add(file);
                }
            }
            FileSet files = FileSet.of(found, databases);
            Layout read = Layouts.of(layout, location, files);
            int before = harvest.size();
            read.read(files, harvest);
            if (!read.name().equals(Migration.NUMBERED)) {
                // No other tool goes by such names: it would have run them.
                files.forOthers().forEach(file -> harvest.leaveOut(file, "by its name it is for another database"));
            }
            if (harvest.size() == before && !files.sql().isEmpty() && Layouts.isForeignTo(read, files)) {
                throw LayoutException.noneRead(read, location, files.sql());
            }
        }
        code.forEach(migration -> harvest.add(() -> asMigration(migration)));
        return harvest.available();
    }

    /** Written by others, and maybe not null-marked. */
    private static Migration asMigration(JavaMigration code) {
        String version = code.version();
        return Optional.ofNullable(version)
                .flatMap(MigrationVersion::parse)
                .map(parsed -> new CodeMigration(parsed, code, Migration.NUMBERED))
                .orElseThrow(
                        () -> InvalidScriptException.javaVersion(code.getClass().getName(), version));
    }
}
