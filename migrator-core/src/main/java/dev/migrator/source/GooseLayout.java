package dev.migrator.source;

import dev.migrator.migration.ForeignMigration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigrationVersion;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * goose: {@code 00003_name.sql} with {@code -- +goose Up} and maybe {@code -- +goose Down}; or {@code 00003_name.go}.
 */
final class GooseLayout implements Layout {

    private static final Pattern NAME =
            Pattern.compile("(?<version>0*[1-9][0-9]*)_(?<rest>.*)\\.(?<extension>sql|go)(?<!_test\\.go)");
    private static final Pattern MARK = Pattern.compile("^--[ \\t]*\\+goose\\s", Pattern.MULTILINE);

    @Override
    public String name() {
        return "goose";
    }

    @Override
    public boolean marks(FileText file) {
        return file.has(MARK);
    }

    @Override
    public boolean flat() {
        return true;
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(Template.ofOne(Template.TIME, "-- +goose Up\n\n\n-- +goose Down\n\n"));
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        for (NamedFile file : files.top(NAME)) {
            MigrationVersion version = new MigrationVersion(file.part("version"));
            String description = FolderName.readable(file.part("rest"));
            if (file.part("extension").equals("go")) {
                harvest.add(foreign(file, version, description, "Go"));
            } else {
                harvest.add(() -> {
                    GooseScript script = GooseScript.of(file.text());
                    return script.substitutes()
                            ? foreign(file, version, description, "SQL with ENVSUB")
                            : script.halves()
                                    .migration(this, version.text(), version.position(), description, file.text());
                });
            }
        }
        for (FileText file : files.top()) {
            if (file.file().isSql() && !NAME.matcher(file.fileName()).matches() && marks(file)) {
                harvest.leaveOut(file.file(), "goose wants a number from 1 on and an underscore in front of its name");
            }
        }
    }

    private ForeignMigration foreign(NamedFile file, MigrationVersion version, String description, String language) {
        return new ForeignMigration(
                version.text(),
                version.position(),
                MigrationKind.VERSIONED,
                description,
                file.text().file().name(),
                name(),
                language);
    }
}
