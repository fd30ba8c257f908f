package dev.migrator.source;

import dev.migrator.migration.Directives;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Diesel's convention: a folder for each migration, ordered by the number in front of its name, with {@code up.sql},
 * {@code down.sql} and settings in {@code metadata.toml}.
 */
final class DieselLayout implements Layout {

    private static final String UP = "up.sql";
    private static final String DOWN = "down.sql";
    private static final String SETTINGS = "metadata.toml";
    private static final Pattern NO_TRANSACTION = Pattern.compile("(?m)^\\s*run_in_transaction\\s*=\\s*false\\b");

    @Override
    public String name() {
        return "diesel";
    }

    @Override
    public boolean claims(FileText file, FileSet among) {
        return !file.folder().isEmpty()
                && (file.fileName().equals(UP) || (file.fileName().equals(DOWN) && among.has(file.folder() + UP)));
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(Template.ofTwo("0000-00-00-000000_", "/" + UP, "", "/" + DOWN, ""));
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        Map<String, FileText> ups = new TreeMap<>();
        for (FileText file : files.sql()) {
            if (file.fileName().equals(UP) && !file.folder().isEmpty()) {
                ups.put(file.folder(), file);
            } else if (file.fileName().equals(DOWN) && !files.has(file.folder() + UP)) {
                harvest.problem(InvalidScriptException.folderWithout(file.file(), UP));
            }
        }
        TreeSet<String> versions = new TreeSet<>();
        ups.values().forEach(up -> versions.add(version(up)));
        Positions positions = new Positions(List.copyOf(versions));
        ups.values().forEach(up -> harvest.add(() -> migration(up, files, positions)));
    }

    /** Ordered as text, for that is what it is to diesel. */
    private static String version(FileText up) {
        String folder = FolderName.of(up);
        int end = folder.indexOf('_');
        return folder.substring(0, end < 0 ? folder.length() : end).replace("-", "");
    }

    private SqlMigration migration(FileText file, FileSet files, Positions positions) {
        boolean outside = files.find(file.folder() + SETTINGS)
                .filter(settings -> NO_TRANSACTION.matcher(settings.head()).find())
                .isPresent();
        Script up = script(file, outside);
        String version = version(file);
        return new Halves(up, files.find(file.folder() + DOWN).map(down -> script(down, outside)))
                .migration(this, version, positions.of(version), FolderName.readable(FolderName.of(file)), file);
    }

    private static Script script(FileText file, boolean outside) {
        return Passage.whole(file).script(outside ? Directives::withoutTransaction : directives -> directives);
    }
}
