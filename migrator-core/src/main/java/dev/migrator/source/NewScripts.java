package dev.migrator.source;

import dev.migrator.migration.MigrationVersion;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the files of a new migration into a folder, as its layout names them. Immutable; never overwrites a file. */
public final class NewScripts {

    private final Path folder;
    private final Template template;
    private final NewNumber highest;

    private NewScripts(Path folder, Template template, NewNumber highest) {
        this.folder = folder;
        this.template = template;
        this.highest = highest;
    }

    /**
     * Looks at what is in the folder.
     *
     * @param layout name of a layout; with {@code auto} the one that the folder's files look like, and the project's own
     *     where there are none
     * @throws dev.migrator.migration.MigratorException if no new files can be written in that layout, or the folder can't
     *     be read
     */
    public static NewScripts in(Path folder, String layout) {
        Location location = new Location(Location.Kind.FILESYSTEM, folder.toString(), true);
        List<ScriptFile> files = Files.isDirectory(folder)
                ? new ScriptFinder(NewScripts.class.getClassLoader()).find(location)
                : List.of();
        Layout found = Layouts.of(layout, location, FileSet.of(files, DatabaseNames.NONE));
        Template template = found.template().orElseThrow(() -> NewScriptException.layout(found.name()));
        List<String> names = files.stream()
                .filter(file -> file.fileName().matches(".*\\.(sql|go|java|kt|[cm]?[jt]s)"))
                .flatMap(file -> Stream.of(file.name().split("/", -1)))
                .toList();
        return new NewScripts(folder, template, NewNumber.like(names, template.sample()));
    }

    /**
     * The version after the highest one in the folder: the next whole number, or the time where numbers are times.
     *
     * @param others versions that are taken elsewhere, such as by migrations in Java
     * @return as the files' names write it, as wide as the highest one there
     */
    public String nextVersion(Collection<String> others, Instant now) {
        return highest.next(others.stream().map(NewScripts::whole).toList(), now);
    }

    /** The time as a version, as the files' names write it: {@code 20261122093000} unless the folder has it otherwise. */
    public String timestamp(Instant now) {
        return highest.at(now);
    }

    /**
     * Writes files that change nothing yet: comments, and in the project's own layout a statement without effect.
     *
     * @param version leads the files' names
     * @param name what the migration does; what can't stand in a file's name becomes an underscore
     * @return what was written
     * @throws NewScriptException if nothing is left of the name, or the files can't be written
     */
    public List<Path> write(String version, String name) {
        Map<Path, String> texts = new LinkedHashMap<>();
        template.files()
                .apply(version + highest.separator() + sanitised(name))
                .forEach((file, text) -> texts.put(folder.resolve(file), text));
        try {
            for (Path file : texts.keySet()) {
                if (Files.exists(file)) {
                    throw NewScriptException.exists(file);
                }
            }
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Files.createDirectories(text.getKey().resolveSibling(""));
                Files.writeString(
                        text.getKey(), text.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw NewScriptException.unwritable(folder, e);
        }
        return List.copyOf(texts.keySet());
    }

    private static String sanitised(String name) {
        String clean = name.strip().replaceAll("[^\\p{L}\\p{N}_-]+", "_").replaceAll("^_+|_+$", "");
        if (clean.isEmpty()) {
            throw NewScriptException.name(name);
        }
        return clean;
    }

    /** The part before the first dot; zero where there is none. */
    private static BigInteger whole(String version) {
        return MigrationVersion.parse(version)
                .map(parsed -> new BigInteger(version.split("\\.", 2)[0]))
                .orElse(BigInteger.ZERO);
    }
}
