package dev.migrator.source;

import dev.migrator.migration.ForeignMigration;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigrationVersion;
import dev.migrator.migration.Position;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Flyway's convention: {@code V1_2__add_owls.sql} with {@code U1_2__add_owls.sql} to undo it, {@code B2__all.sql} for
 * fresh databases, {@code R__views.sql} for repeatables, in sub-folders too.
 */
final class FlywayLayout implements Layout {

    /** What else Flyway can run, by extension. */
    private static final Map<String, String> LANGUAGES = Map.of(
            "java", "Java",
            "class", "Java",
            "kt", "Kotlin",
            "groovy", "Groovy",
            "sh", "shell script",
            "bash", "shell script",
            "cmd", "shell script",
            "bat", "shell script",
            "ps1", "PowerShell",
            "py", "Python");

    private static final Pattern CALLBACK =
            Pattern.compile("((before|after)[A-Z]\\w*?|createSchema)(__.*)?\\.(sql|java|class|kt|sh|ps1|py)");
    private static final Pattern LIKELY = Pattern.compile("[VUBR]([0-9_.]).*\\.sql");

    @Override
    public String name() {
        return "flyway";
    }

    @Override
    public boolean claims(FileText file, FileSet among) {
        return FlywayName.parse(file).filter(name -> !name.repeatable()).isPresent();
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(new Template(
                "V0__", stem -> Template.pair(stem + ".sql", "", stem.replaceFirst("^[Vv]", "U") + ".sql", "")));
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        Map<FileText, FlywayName> named = new LinkedHashMap<>();
        for (FileText file : files.all()) {
            FlywayName.parse(file)
                    .filter(name -> name.isSql() || LANGUAGES.containsKey(name.extension()))
                    .ifPresentOrElse(name -> named.put(file, name), () -> strange(file, harvest));
        }
        Map<String, FileText> undos = undos(named, harvest);
        // A class has its source beside it.
        Set<String> foreign = new HashSet<>();
        named.forEach((file, name) -> {
            Optional<FileText> undo =
                    name.part() == 'V' ? Optional.ofNullable(undos.remove(name.identity())) : Optional.empty();
            if (name.isSql() && name.part() != 'U') {
                harvest.add(() -> migration(file, name, undo, files));
            } else if (!name.isSql() && foreign.add(name.identity())) {
                harvest.add(foreign(file, name));
            }
        });
        undos.values().forEach(undo -> harvest.problem(InvalidScriptException.downWithoutUp(undo.file())));
    }

    /** The downs, by what they undo. */
    private static Map<String, FileText> undos(Map<FileText, FlywayName> named, Harvest harvest) {
        Map<String, FileText> undos = new LinkedHashMap<>();
        named.forEach((file, name) -> {
            if (name.isSql() && name.part() == 'U') {
                FileText twin = undos.putIfAbsent(name.identity(), file);
                if (twin != null) {
                    harvest.problem(InvalidScriptException.twice("down", twin.file(), file.file()));
                }
            }
        });
        return undos;
    }

    /** Flyway itself passes over what it can't make sense of; what was probably meant for it is told. */
    private static void strange(FileText file, Harvest harvest) {
        if (CALLBACK.matcher(file.fileName()).matches()) {
            harvest.leaveOut(file.file(), "is a callback, and there are none here");
        } else if (LIKELY.matcher(file.fileName()).matches()) {
            harvest.leaveOut(file.file(), "has no name that can be read: it looks like V1_2__add_owls.sql");
        }
    }

    private Migration migration(FileText file, FlywayName name, Optional<FileText> undo, FileSet files) {
        Script up = script(file, files);
        return new SqlMigration(
                name.identity(),
                position(name),
                kind(name),
                name.description(),
                name(),
                up,
                undo.map(text -> script(text, files)),
                up.directives().irreversible(),
                file.file().origin(),
                Map.of());
    }

    private static Script script(FileText file, FileSet files) {
        return Passage.whole(file).script(directives -> FlywaySettings.of(file, files)
                .map(settings -> settings.apply(directives))
                .orElse(directives));
    }

    private Migration foreign(FileText file, FlywayName name) {
        return new ForeignMigration(
                name.identity(),
                position(name),
                kind(name),
                name.description(),
                file.file().name(),
                name(),
                LANGUAGES.getOrDefault(name.extension(), name.extension()));
    }

    private static MigrationKind kind(FlywayName name) {
        return switch (name.part()) {
            case 'R' -> MigrationKind.REPEATABLE;
            case 'B' -> MigrationKind.BASELINE;
            default -> MigrationKind.VERSIONED;
        };
    }

    private static Position position(FlywayName name) {
        return name.version().map(MigrationVersion::position).orElseGet(() -> new Position(name.description()));
    }
}
