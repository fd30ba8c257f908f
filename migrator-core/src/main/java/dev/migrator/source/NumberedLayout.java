package dev.migrator.source;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigrationVersion;
import dev.migrator.migration.Position;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The project's own file convention: {@code 0003_name.sql} with {@code 0003_name.down.sql} beside it, or one file with
 * two sections; {@code R__name.sql} for repeatables.
 */
final class NumberedLayout implements Layout {

    /** A file and what its name says. */
    private record Half(FileText text, ScriptName name) {

        ScriptFile file() {
            return text.file();
        }
    }

    @Override
    public String name() {
        return Migration.NUMBERED;
    }

    @Override
    public boolean claims(FileText file, FileSet among) {
        return ScriptName.parse(file).filter(name -> name.version().isPresent()).isPresent();
    }

    /** Until there are statements in them, nothing runs. */
    @Override
    public Optional<Template> template() {
        return Optional.of(
                new Template(
                        "0000_",
                        stem -> Template.pair(
                                stem + ".sql",
                                "-- Write the change here, in place of the line below, and what undoes it in " + stem
                                        + ".down.sql.\nselect 1;\n",
                                stem + ".down.sql",
                                "-- Write here what undoes " + stem
                                        + ".sql, in place of the line below. Where nothing can, say why\n"
                                        + "-- instead: a line that begins with -- migrator:irreversible, then the reason.\nselect 1;\n")));
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        Map<String, Half> downs = new LinkedHashMap<>();
        List<Half> ups = new ArrayList<>();
        for (FileText file : files.sql()) {
            Optional<ScriptName> name = ScriptName.parse(file);
            if (name.isEmpty()) {
                harvest.problem(InvalidScriptException.name(file.file()));
            } else if (name.get().direction() == Direction.DOWN) {
                downs.put(key(file, name.get()), new Half(file, name.get()));
            } else {
                ups.add(new Half(file, name.get()));
            }
        }
        Map<String, Half> paired = new LinkedHashMap<>();
        for (Half up : ups) {
            String key = key(up.text(), up.name());
            Half twin = paired.put(key, up);
            Optional<Half> down = Optional.ofNullable(downs.remove(key));
            if (twin == null) {
                harvest.add(() -> migration(up, down.map(Half::text)));
            } else {
                harvest.problem(InvalidScriptException.twice("up", twin.file(), up.file()));
            }
        }
        downs.values().forEach(down -> harvest.problem(InvalidScriptException.downWithoutUp(down.file())));
    }

    /** Location, folder and stem: halves pair up only where they lie side by side. */
    private static String key(FileText file, ScriptName name) {
        return file.file().root() + name.stem();
    }

    private Migration migration(Half up, Optional<FileText> downFile) {
        NumberedSections sections = NumberedSections.of(up.text());
        if (sections.up().isEmpty()) {
            throw InvalidScriptException.empty(up.file().name(), 1);
        }
        if (downFile.isPresent() && sections.down().isPresent()) {
            throw InvalidScriptException.twoDowns(up.file(), downFile.get().file());
        }
        Optional<Script> down =
                sections.down().or(() -> downFile.map(Passage::whole)).map(NumberedLayout::down);
        return migration(up, sections.up().script(), down);
    }

    private Migration migration(Half half, Script up, Optional<Script> down) {
        Optional<String> declaredBelow =
                down.flatMap(script -> script.directives().irreversible());
        Optional<Script> undoing = declaredBelow.isPresent() ? Optional.empty() : down;
        Optional<String> irreversible = up.directives().irreversible().or(() -> declaredBelow);
        if (irreversible.isPresent() && undoing.isPresent()) {
            throw InvalidScriptException.irreversibleWithDown(
                    up.name(), undoing.get().name());
        }
        ScriptName name = half.name();
        Optional<MigrationVersion> version = name.version();
        return new SqlMigration(
                version.map(MigrationVersion::text).orElse("R:" + name.description()),
                version.map(MigrationVersion::position).orElseGet(() -> new Position(name.description())),
                version.isPresent() ? MigrationKind.VERSIONED : MigrationKind.REPEATABLE,
                name.description(),
                name(),
                up,
                undoing,
                irreversible,
                half.file().origin(),
                Map.of());
    }

    /** A down has statements, or says why there can be none; never both and never neither. */
    private static Script down(Passage passage) {
        Script down = passage.script();
        boolean empty = passage.isEmpty();
        boolean irreversible = down.directives().irreversible().isPresent();
        if (empty && !irreversible) {
            throw InvalidScriptException.empty(down.name(), passage.firstLine());
        }
        if (!empty && irreversible) {
            throw InvalidScriptException.irreversibleWithDown(down.name(), down.name());
        }
        return down;
    }
}
