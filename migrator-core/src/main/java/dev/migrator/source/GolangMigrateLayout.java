package dev.migrator.source;

import dev.migrator.migration.MigrationVersion;
import dev.migrator.migration.SqlMigration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * golang-migrate: {@code 000003_name.up.sql} and {@code 000003_name.down.sql}, also {@code V0003.Name.up.sql}. What belongs
 * together and what names a migration is the number. Looks much like the numbered layout, which has what isn't in pairs.
 */
final class GolangMigrateLayout implements Layout {

    private static final Pattern NAME =
            Pattern.compile("[Vv]?(?<version>[0-9]+)(?:[_-]|(?<=^[Vv][0-9]{1,40})\\.(?![0-9]))"
                    + "(?<rest>.*)\\.(?<half>up|down)\\.(?<extension>.*)");
    private static final Pattern OURS = Pattern.compile("^\\s*--\\s*migrator:", Pattern.MULTILINE);

    @Override
    public String name() {
        return "golang-migrate";
    }

    @Override
    public boolean claims(FileText file, FileSet among) {
        return NAME.matcher(file.fileName()).matches() && among.every(this, GolangMigrateLayout::fits);
    }

    /** What has no number may lie around; it says nothing. */
    private static boolean fits(FileText file) {
        String name = file.fileName();
        return !name.matches("[Vv]?[0-9].*|R__.*")
                || (file.folder().isEmpty() && NAME.matcher(name).matches() && !file.has(OURS));
    }

    @Override
    public boolean flat() {
        return true;
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(Template.ofTwo(Template.TIME, ".up.sql", "", ".down.sql", ""));
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        Map<String, NamedFile> ups = new LinkedHashMap<>();
        Map<String, NamedFile> downs = new LinkedHashMap<>();
        for (NamedFile file : files.top(NAME)) {
            if (!file.text().file().isSql()) {
                harvest.leaveOut(file.text().file(), "it isn't SQL");
                continue;
            }
            Map<String, NamedFile> halves = file.part("half").equals("up") ? ups : downs;
            NamedFile twin = halves.putIfAbsent(version(file).text(), file);
            if (twin != null) {
                harvest.problem(InvalidScriptException.twice(
                        file.part("half"), twin.text().file(), file.text().file()));
            }
        }
        ups.forEach((version, up) -> harvest.add(() -> migration(up, Optional.ofNullable(downs.remove(version)))));
        // golang-migrate records such a version without running anything, and would undo what it never did.
        downs.values().stream()
                .map(NamedFile::text)
                .filter(down -> !Passage.whole(down).isEmpty())
                .forEach(down -> harvest.problem(InvalidScriptException.downWithoutUp(down.file())));
    }

    private SqlMigration migration(NamedFile up, Optional<NamedFile> down) {
        MigrationVersion version = version(up);
        return new Halves(Passage.whole(up.text()).script(), down.map(file -> Passage.whole(file.text())
                        .script()))
                .migration(this, version.text(), version.position(), FolderName.readable(up.part("rest")), up.text());
    }

    private static MigrationVersion version(NamedFile file) {
        return new MigrationVersion(file.part("version"));
    }
}
