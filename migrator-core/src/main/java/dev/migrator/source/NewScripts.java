package dev.migrator.source;

import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationVersion;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the files of a new migration into a folder, as its layout names them. Immutable; never overwrites a file. */
public final class NewScripts {

    /** Digits of the first number in an empty folder. */
    private static final int WIDTH = 4;

    private final Path folder;

    private NewScripts(Path folder) {
        this.folder = folder;
    }

    /**
     * @param layout name of a layout; {@code auto} is the project's own
     * @throws NewScriptException if no new files can be written in that layout
     */
    public static NewScripts in(Path folder, String layout) {
        if (!layout.equals("auto") && !layout.equals(Migration.NUMBERED)) {
            throw NewScriptException.layout(layout, Migration.NUMBERED);
        }
        return new NewScripts(folder);
    }

    /**
     * The version after the highest one in the folder: the next whole number.
     *
     * @param others versions that are taken elsewhere, such as by migrations in Java
     * @return as the files' names write it, as wide as the highest one there
     */
    public String nextVersion(Collection<String> others) {
        List<String> files = presentNumbers();
        BigInteger highest = Stream.concat(files.stream(), others.stream().map(NewScripts::whole))
                .map(BigInteger::new)
                .max(Comparator.naturalOrder())
                .orElse(BigInteger.ZERO);
        int width = files.stream()
                .max(Comparator.comparing(BigInteger::new))
                .map(String::length)
                .orElse(WIDTH);
        String next = highest.add(BigInteger.ONE).toString();
        return "0".repeat(Math.max(0, width - next.length())) + next;
    }

    /**
     * Writes an up and a down that hold comments only; until somebody adds statements, a run refuses them.
     *
     * @param version leads the files' names
     * @param name what the migration does; what can't stand in a file's name becomes an underscore
     * @return what was written
     * @throws NewScriptException if nothing is left of the name, or the files can't be written
     */
    public List<Path> write(String version, String name) {
        String stem = version + "_" + sanitised(name);
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(folder.resolve(stem + ".sql"), up(stem));
        texts.put(folder.resolve(stem + ".down.sql"), down(stem));
        try {
            Files.createDirectories(folder);
            for (Path file : texts.keySet()) {
                if (Files.exists(file)) {
                    throw NewScriptException.exists(file);
                }
            }
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Files.writeString(
                        text.getKey(), text.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw NewScriptException.unwritable(folder, e);
        }
        return List.copyOf(texts.keySet());
    }

    private static String up(String stem) {
        return "-- Write the change here, and what undoes it in " + stem + ".down.sql.\n"
                + "-- A script without a statement is an error, so nothing runs before this one is written.\n";
    }

    private static String down(String stem) {
        return "-- Write here what undoes " + stem + ".sql.\n"
                + "-- Where nothing can undo it, say why: a line that begins with -- migrator:irreversible, then the reason.\n";
    }

    private static String sanitised(String name) {
        String clean = name.strip().replaceAll("[^\\p{L}\\p{N}_-]+", "_").replaceAll("^_+|_+$", "");
        if (clean.isEmpty()) {
            throw NewScriptException.name(name);
        }
        return clean;
    }

    /** The leading numbers of all files, as they are written. */
    private List<String> presentNumbers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> ScriptName.number(String.valueOf(file.getFileName())))
                    .flatMap(Optional::stream)
                    .map(NewScripts::whole)
                    .toList();
        } catch (IOException e) {
            throw NewScriptException.unwritable(folder, e);
        }
    }

    /** The part before the first dot; zero where there is none. */
    private static String whole(String version) {
        return MigrationVersion.parse(version)
                .map(parsed -> version.split("\\.", 2)[0])
                .orElse("0");
    }
}
