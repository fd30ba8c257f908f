package dev.migrator.source;

import dev.migrator.migration.Checksum;
import dev.migrator.migration.Direction;
import dev.migrator.migration.Directives;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigrationVersion;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Position;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import dev.migrator.sql.DirectiveReader;
import dev.migrator.sql.ScriptSections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The project's own file convention: {@code 0003_name.sql} with {@code 0003_name.down.sql} beside it, or one file with
 * two sections; {@code R__name.sql} for repeatables.
 */
final class NumberedLayout {

    static final String NAME = "numbered";

    /** A file and what its name says. */
    private record Half(ScriptFile file, ScriptName name) {}

    private final List<MigratorException> problems = new ArrayList<>();

    private NumberedLayout() {}

    /**
     * Puts files together to migrations, in no particular order. Two with one identity are both returned: whether that
     * is a conflict is the plan's business.
     *
     * @throws MigratorException naming every file that can't be a migration
     */
    static List<Migration> read(List<ScriptFile> files) {
        NumberedLayout layout = new NumberedLayout();
        List<Migration> migrations = layout.assemble(files);
        if (!layout.problems.isEmpty()) {
            throw InvalidScriptException.all(layout.problems);
        }
        return migrations;
    }

    private List<Migration> assemble(List<ScriptFile> files) {
        Map<String, Half> downs = new LinkedHashMap<>();
        List<Half> ups = new ArrayList<>();
        for (ScriptFile file : files) {
            Optional<ScriptName> name = ScriptName.parse(file);
            if (name.isEmpty()) {
                problems.add(InvalidScriptException.name(file));
            } else if (name.get().direction() == Direction.DOWN) {
                downs.put(key(file, name.get()), new Half(file, name.get()));
            } else {
                ups.add(new Half(file, name.get()));
            }
        }
        List<Migration> migrations = new ArrayList<>();
        Map<String, Half> paired = new LinkedHashMap<>();
        for (Half up : ups) {
            String key = key(up.file(), up.name());
            Half twin = paired.put(key, up);
            if (twin != null) {
                problems.add(InvalidScriptException.twoUps(twin.file(), up.file()));
                continue;
            }
            Half down = downs.remove(key);
            try {
                migrations.add(migration(up, down == null ? null : down.file()));
            } catch (MigratorException e) {
                problems.add(e);
            }
        }
        downs.values().forEach(down -> problems.add(InvalidScriptException.downWithoutUp(down.file())));
        return migrations;
    }

    /** Location, folder and stem: halves pair up only where they lie side by side. */
    private static String key(ScriptFile file, ScriptName name) {
        String location =
                file.origin().substring(0, file.origin().length() - file.name().length());
        return location + name.stem();
    }

    private static Migration migration(Half up, @Nullable ScriptFile downFile) {
        ScriptFile file = up.file();
        ScriptSections sections = ScriptSections.of(file.name(), file.read());
        Script upScript = script(file, sections.up(), 1, () -> sections(file).up());
        if (ScriptSections.isEmpty(sections.up())) {
            throw InvalidScriptException.empty(file.name(), 1);
        }
        Optional<Script> down =
                sections.down().map(half -> down(file, half.text(), half.firstLine(), () -> downText(file)));
        if (downFile != null) {
            if (down.isPresent()) {
                throw InvalidScriptException.twoDowns(file, downFile);
            }
            down = Optional.of(down(downFile, downFile.read(), 1, downFile::read));
        }
        return migration(up.name(), upScript, down, file.origin());
    }

    private static Migration migration(ScriptName name, Script up, Optional<Script> down, String origin) {
        Optional<String> declaredBelow =
                down.flatMap(script -> script.directives().irreversible());
        Optional<Script> undoing = declaredBelow.isPresent() ? Optional.empty() : down;
        Optional<String> irreversible = up.directives().irreversible().or(() -> declaredBelow);
        if (irreversible.isPresent() && undoing.isPresent()) {
            throw InvalidScriptException.irreversibleWithDown(
                    up.name(), undoing.get().name());
        }
        Optional<MigrationVersion> version = name.version();
        return new SqlMigration(
                version.map(MigrationVersion::text).orElse("R:" + name.description()),
                version.map(MigrationVersion::position).orElseGet(() -> new Position(name.description())),
                version.isPresent() ? MigrationKind.VERSIONED : MigrationKind.REPEATABLE,
                name.description(),
                NAME,
                up,
                undoing,
                irreversible,
                origin);
    }

    /** A down has statements, or says why there can be none; never both and never neither. */
    private static Script down(ScriptFile file, String text, int firstLine, Supplier<String> reader) {
        Script down = script(file, text, firstLine, reader);
        boolean empty = ScriptSections.isEmpty(text);
        boolean irreversible = down.directives().irreversible().isPresent();
        if (empty && !irreversible) {
            throw InvalidScriptException.empty(file.name(), firstLine);
        }
        if (!empty && irreversible) {
            throw InvalidScriptException.irreversibleWithDown(file.name(), file.name());
        }
        return down;
    }

    private static Script script(ScriptFile file, String text, int firstLine, Supplier<String> reader) {
        Directives directives = DirectiveReader.read(file.name(), text, firstLine);
        return new Script(file.name(), firstLine, Checksum.of(text), directives, reader);
    }

    private static ScriptSections sections(ScriptFile file) {
        return ScriptSections.of(file.name(), file.read());
    }

    private static String downText(ScriptFile file) {
        return sections(file).down().map(ScriptSections.Down::text).orElse("");
    }
}
