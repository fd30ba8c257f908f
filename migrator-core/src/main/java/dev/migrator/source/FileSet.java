package dev.migrator.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of one location, without those that are for another database. */
final class FileSet {

    private final List<FileText> all;
    private final List<ScriptFile> forOthers;
    private final Map<String, FileText> byName = new HashMap<>();
    private final List<FileText> others;
    private final DatabaseNames databases;
    private final Map<Layout, Boolean> answers = new HashMap<>();

    private FileSet(List<FileText> all, List<ScriptFile> forOthers, DatabaseNames databases) {
        this.all = all;
        this.forOthers = forOthers;
        this.others = all.stream().filter(file -> !file.file().isSql()).toList();
        this.databases = databases;
        all.forEach(file -> byName.put(file.name(), file));
    }

    /**
     * Of scripts whose names differ by the database alone, the one for the database at hand counts, or else the one for
     * all.
     */
    static FileSet of(List<ScriptFile> files, DatabaseNames databases) {
        List<ScriptVariant> variants = files.stream().map(ScriptVariant::of).toList();
        Set<String> several = variants.stream()
                .filter(variant -> variant.isFor(databases.known()))
                .map(ScriptVariant::key)
                .collect(Collectors.toSet());
        List<String> present = several.isEmpty() ? List.of() : databases.present();
        Map<String, ScriptVariant> chosen = new LinkedHashMap<>();
        List<ScriptFile> others = new ArrayList<>();
        for (ScriptVariant variant : variants) {
            // Beside names of databases, any other word is a word of the description still.
            boolean divided =
                    several.contains(variant.key()) && (variant.word().isEmpty() || variant.isFor(databases.known()));
            ScriptVariant one = divided ? variant : variant.undivided();
            if (one.rank(present) == ScriptVariant.FOR_OTHERS) {
                others.add(one.file());
            } else {
                chosen.merge(one.key(), one, (a, b) -> a.rank(present) <= b.rank(present) ? a : b);
            }
        }
        return new FileSet(
                chosen.values().stream()
                        .map(ScriptVariant::text)
                        .sorted(Comparator.comparing(FileText::name))
                        .toList(),
                others.stream()
                        .filter(file ->
                                !chosen.containsKey(ScriptVariant.of(file).key()))
                        .toList(),
                databases);
    }

    /** By name. */
    List<FileText> all() {
        return all;
    }

    /** Scripts for other databases that have none for the one at hand beside them. They are in no other list. */
    List<ScriptFile> forOthers() {
        return forOthers;
    }

    /** Those that end with {@code .sql}, by name. */
    List<FileText> sql() {
        return all.stream().filter(file -> file.file().isSql()).toList();
    }

    /** Those that don't end with {@code .sql}, by name. */
    List<FileText> others() {
        return others;
    }

    /** Those that lie in the location itself, by name. */
    List<FileText> top() {
        return all.stream().filter(file -> file.folder().isEmpty()).toList();
    }

    /** Those of {@link #top()} whose name matches. */
    List<NamedFile> top(Pattern name) {
        return top().stream()
                .map(file -> new NamedFile(file, name.matcher(file.fileName())))
                .filter(file -> file.name().matches())
                .toList();
    }

    /** Whether every script passes a layout's test; looked through once for each layout. */
    boolean every(Layout layout, Predicate<FileText> test) {
        return answers.computeIfAbsent(layout, asking -> sql().stream().allMatch(test));
    }

    /** Whether any file passes a layout's test; looked through once for each layout. */
    boolean any(Layout layout, Predicate<FileText> test) {
        return answers.computeIfAbsent(layout, asking -> all.stream().anyMatch(test));
    }

    /** What the database at hand is called, for scripts that say in their text what they are for. */
    DatabaseNames databases() {
        return databases;
    }

    /** @param name as {@link FileText#name} */
    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** @param name as {@link FileText#name} */
    Optional<FileText> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
