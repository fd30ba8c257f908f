package dev.migrator.source;

import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Position;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Drizzle's conventions: before 1.0 scripts listed in a journal, since then a folder for each migration, ordered by
 * name, with {@code migration.sql} and {@code snapshot.json}.
 */
final class DrizzleLayout implements Layout {

    static final String SNAPSHOT = "snapshot.json";
    private static final String SCRIPT = "migration.sql";

    @Override
    public String name() {
        return "drizzle";
    }

    @Override
    public boolean claims(FileText file, FileSet among) {
        return among.has(file.folder() + DrizzleJournal.NAME) || isFolder(file, among);
    }

    private static boolean isFolder(FileText file, FileSet among) {
        return file.fileName().equals(SCRIPT) && !file.folder().isEmpty() && among.has(file.folder() + SNAPSHOT);
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        Map<String, FileText> folders = new TreeMap<>();
        for (FileText file : files.all()) {
            if (("/" + file.name()).endsWith("/" + DrizzleJournal.NAME)) {
                journal(file, files, harvest);
            } else if (file.fileName().equals(SCRIPT) && !file.folder().isEmpty()) {
                folders.put(FolderName.of(file), file);
            }
        }
        Positions positions = new Positions(List.copyOf(folders.keySet()));
        folders.forEach((name, script) -> harvest.add(() -> migration(name, positions.of(name), script, Map.of())));
    }

    private void journal(FileText file, FileSet files, Harvest harvest) {
        try {
            DrizzleJournal journal = DrizzleJournal.read(file);
            List<String> tags =
                    journal.entries().stream().map(DrizzleJournal.Entry::tag).toList();
            Positions positions = new Positions(tags);
            journal.entries().forEach(entry -> harvest.add(() -> migration(entry, journal, file, files, positions)));
            Set<String> listed = new HashSet<>(tags);
            files.sql().stream()
                    .filter(script -> script.folder().equals(journal.folder()))
                    .filter(script -> !listed.contains(script.fileName().replaceFirst("\\.sql$", "")))
                    .forEach(script -> harvest.leaveOut(script.file(), "is not listed in " + file.name()));
        } catch (MigratorException e) {
            harvest.problem(e);
        }
    }

    private SqlMigration migration(
            DrizzleJournal.Entry entry, DrizzleJournal journal, FileText list, FileSet files, Positions positions) {
        String name = journal.folder() + entry.tag() + ".sql";
        FileText script = files.find(name)
                .orElseThrow(
                        () -> InvalidScriptException.list(list.file(), "it lists " + name + ", which isn't there"));
        return migration(
                entry.tag(),
                positions.of(entry.tag()),
                script,
                Map.of("when", Long.toString(entry.when()), "idx", Long.toString(entry.index())));
    }

    private SqlMigration migration(String identity, Position position, FileText file, Map<String, String> facts) {
        Script up = Passage.whole(file).script();
        return new Halves(up, Optional.empty())
                .migration(this, identity, position, FolderName.readable(identity), file, facts);
    }
}
