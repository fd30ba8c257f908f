package dev.migrator.source;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of one location, without those that are for another database. */
final class FileSet {

    private final List<FileText> all;
    private final Map<String, FileText> byName = new HashMap<>();
    private final DatabaseNames databases;

    private FileSet(List<FileText> all, DatabaseNames databases) {
        this.all = all;
        this.databases = databases;
        all.forEach(file -> byName.put(file.name(), file));
    }

    /** Of a script for all databases and one for the database at hand, the second counts. */
    static FileSet of(List<ScriptFile> files, DatabaseNames databases) {
        Map<String, FileText> chosen = new LinkedHashMap<>();
        for (ScriptFile file : files) {
            Optional<String> database = database(file, databases);
            if (database.isEmpty()) {
                chosen.putIfAbsent(file.origin(), new FileText(file, file.name()));
            } else if (databases.present().contains(database.get())) {
                String name = file.name().replaceFirst("(?i)\\." + database.get() + "(?=(\\.up|\\.down)?\\.sql$)", "");
                chosen.put(file.root() + name, new FileText(file, name));
            }
        }
        return new FileSet(
                chosen.values().stream()
                        .sorted(Comparator.comparing(FileText::name))
                        .toList(),
                databases);
    }

    /** The word before the extension that names a database. */
    private static Optional<String> database(ScriptFile file, DatabaseNames databases) {
        String stem = file.fileName().toLowerCase(Locale.ROOT).replaceFirst("(\\.up|\\.down)?\\.sql$", "");
        String last = stem.substring(stem.lastIndexOf('.') + 1);
        return file.isSql()
                        && last.length() < stem.length()
                        && databases.known().contains(last)
                ? Optional.of(last)
                : Optional.empty();
    }

    /** By name. */
    List<FileText> all() {
        return all;
    }

    /** Those that end with {@code .sql}, by name. */
    List<FileText> sql() {
        return all.stream().filter(file -> file.file().isSql()).toList();
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
