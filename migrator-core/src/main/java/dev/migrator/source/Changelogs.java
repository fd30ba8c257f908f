package dev.migrator.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The order in which Liquibase goes through the files of a location: that of its changelogs, each of which may include
 * others; by name where there are none.
 */
final class Changelogs {

    /** A stop on the way: a script, or a changeset that stands in a changelog itself. */
    record Stop(FileText file, Optional<ChangelogFile.Element> changeset) {}

    private final FileSet files;
    private final Harvest harvest;
    private final Map<FileText, List<ChangelogFile.Element>> changelogs = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Set<FileText> walked = new LinkedHashSet<>();
    private final List<Stop> stops = new ArrayList<>();

    private Changelogs(FileSet files, Harvest harvest) {
        this.files = files;
        this.harvest = harvest;
    }

    static Changelogs of(FileSet files, Harvest harvest) {
        Changelogs order = new Changelogs(files, harvest);
        order.walk();
        return order;
    }

    List<Stop> stops() {
        return stops;
    }

    /** What stands for <code>${name}</code> in all of them. */
    Map<String, String> properties() {
        return properties;
    }

    private void walk() {
        files.others().stream()
                .filter(ChangelogFile::isOne)
                .forEach(file -> changelogs.put(file, ChangelogFile.read(file)));
        if (changelogs.isEmpty()) {
            // Without a changelog nobody says that a plain file is a change, and in which order.
            files.sql().forEach(file -> {
                if (FormattedSql.isOne(file)) {
                    walk(file);
                } else {
                    harvest.leaveOut(
                            file.file(), "doesn't begin with --liquibase formatted sql, and no changelog includes it");
                }
            });
            return;
        }
        Set<FileText> included = new HashSet<>();
        changelogs.forEach((file, elements) -> elements.forEach(element -> included.addAll(targets(file, element))));
        changelogs.keySet().stream().filter(file -> !included.contains(file)).forEach(this::walk);
        files.sql().stream()
                .filter(file -> !walked.contains(file))
                .forEach(file -> harvest.leaveOut(file.file(), "is not included in a changelog"));
    }

    private void walk(FileText file) {
        if (!walked.add(file)) {
            return;
        }
        List<ChangelogFile.Element> elements = changelogs.get(file);
        if (elements == null) {
            stops.add(new Stop(file, Optional.empty()));
            return;
        }
        for (ChangelogFile.Element element : elements) {
            switch (element.name()) {
                case "changeSet" -> stops.add(new Stop(file, Optional.of(element)));
                case "property" -> properties.putIfAbsent(element.get("name"), element.get("value"));
                default -> include(file, element);
            }
        }
    }

    private void include(FileText file, ChangelogFile.Element element) {
        List<FileText> targets = targets(file, element);
        if (targets.isEmpty()) {
            String target = element.get("file") + element.get("path");
            harvest.leaveOut(file.file(), "includes \"" + target + "\", which isn't in this location");
        }
        targets.forEach(this::walk);
    }

    private List<FileText> targets(FileText from, ChangelogFile.Element element) {
        return switch (element.name()) {
            case "include" -> one(from, path(element.get("file"))).stream().toList();
            case "includeAll" -> all(from, path(element.get("path")) + "/");
            default -> List.of();
        };
    }

    private static String path(String text) {
        return text.replaceFirst("^(classpath\\*?|file|filesystem):", "")
                .replaceFirst("^(\\./|/)+", "")
                .replaceFirst("/+$", "");
    }

    /** Paths count from a root that lies above the location, or from the file they stand in. */
    private Optional<FileText> one(FileText from, String path) {
        return files.find(normal(from.folder() + path)).or(() -> files.all().stream()
                .filter(file ->
                        ("/" + file.file().origin()).endsWith("/" + path) || ("/" + path).endsWith("/" + file.name()))
                .max(Comparator.comparingInt(file -> file.name().length())));
    }

    private List<FileText> all(FileText from, String path) {
        String near = normal(from.folder() + path);
        List<FileText> beside = usable(from, file -> file.name().startsWith(near));
        return !beside.isEmpty()
                ? beside
                : usable(
                        from,
                        file -> ("/" + file.file().origin()).contains("/" + path)
                                || (!file.folder().isEmpty() && ("/" + path).endsWith("/" + file.folder())));
    }

    private List<FileText> usable(FileText from, Predicate<FileText> where) {
        return files.all().stream()
                .filter(file -> file != from && (file.file().isSql() || changelogs.containsKey(file)))
                .filter(where)
                .toList();
    }

    /** Without {@code ..}. */
    private static String normal(String path) {
        String result = path.replace("/./", "/");
        String shorter = result.replaceFirst("[^/]+/\\.\\./", "");
        while (!shorter.equals(result)) {
            result = shorter;
            shorter = result.replaceFirst("(?<![^/])(?!\\.\\./)[^/]+/\\.\\./", "");
        }
        return result;
    }
}
