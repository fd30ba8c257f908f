package dev.migrator.source;

import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Prisma's convention: a folder for each migration, ordered by name, with the script in {@code migration.sql}. */
final class PrismaLayout implements Layout {

    private static final String SCRIPT = "migration.sql";

    @Override
    public String name() {
        return "prisma";
    }

    @Override
    public boolean claims(FileText file, FileSet among) {
        return file.fileName().equals(SCRIPT)
                && !file.folder().isEmpty()
                && !among.has(file.folder() + DrizzleLayout.SNAPSHOT);
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(new Template(Template.TIME, stem -> Map.of(stem + "/" + SCRIPT, "")));
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        Map<String, FileText> scripts = new TreeMap<>();
        Set<String> parents = new HashSet<>();
        for (FileText file : files.sql()) {
            if (file.fileName().equals(SCRIPT) && !file.folder().isEmpty()) {
                scripts.put(FolderName.of(file), file);
                parents.add(FolderName.parent(file));
            }
        }
        Positions positions = new Positions(List.copyOf(scripts.keySet()));
        scripts.forEach((folder, script) -> harvest.add(() -> migration(folder, script, positions)));
        Map<String, FileText> empty = new TreeMap<>();
        files.all().stream()
                .filter(file -> !file.folder().isEmpty() && parents.contains(FolderName.parent(file)))
                .filter(file -> !files.has(file.folder() + SCRIPT))
                .forEach(file -> empty.put(file.folder(), file));
        empty.values().forEach(file -> harvest.problem(InvalidScriptException.folderWithout(file.file(), SCRIPT)));
    }

    private SqlMigration migration(String folder, FileText script, Positions positions) {
        Script up = Passage.whole(script).script();
        return new Halves(up, Optional.empty())
                .migration(this, folder, positions.of(folder), FolderName.readable(folder), script);
    }
}
