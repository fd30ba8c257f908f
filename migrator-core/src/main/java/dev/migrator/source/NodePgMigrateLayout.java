package dev.migrator.source;

import dev.migrator.migration.Direction;
import dev.migrator.migration.ForeignMigration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.SqlMigration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * node-pg-migrate: {@code 1700000000000_name.sql} with {@code -- Up Migration} and {@code -- Down Migration};
 * {@code 1700000000000_name.up.sql} beside {@code 1700000000000_name.down.sql}; or {@code 1700000000000_name.js}. What
 * names a migration is the file's name.
 */
final class NodePgMigrateLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("(?<stem>(?<number>[0-9]+)(?<rest>.*?))"
            + "(?:\\.(?<half>up|down)(?=\\.sql))?\\.(?<extension>sql|[cm]?[jt]s)");
    /** The names that only this tool gives: milliseconds since 1970, or a date with milliseconds. */
    private static final Pattern TIMED = Pattern.compile("(?:[0-9]{13}|[0-9]{17})[^0-9].*");

    private static final String NAMES =
            "A name in the layout node-pg-migrate begins with a number: 1700000000000_name.sql.";

    @Override
    public String name() {
        return "node-pg-migrate";
    }

    @Override
    public boolean marks(FileText file) {
        return NodePgMigrateMarks.both(file);
    }

    /** One file that can be of no other tool speaks for all that have a number. */
    @Override
    public boolean claims(FileText file, FileSet among) {
        return NAME.matcher(file.fileName()).matches() && among.any(this, this::speaks);
    }

    private boolean speaks(FileText file) {
        if (!file.folder().isEmpty()) {
            return false;
        }
        boolean timed = TIMED.matcher(file.fileName()).matches()
                && NAME.matcher(file.fileName()).matches();
        return file.file().isSql() ? marks(file) || (timed && NodePgMigrateMarks.any(file)) : timed;
    }

    @Override
    public boolean flat() {
        return true;
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(Template.ofOne("0000000000000_", "-- Up Migration\n\n\n-- Down Migration\n\n"));
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        List<NamedFile> named = files.top(NAME);
        Positions positions = new Positions(named.stream()
                .map(file -> file.part("stem"))
                .distinct()
                .sorted(NodePgMigrateOrder::compare)
                .toList());
        Map<String, List<NamedFile>> scripts = new LinkedHashMap<>();
        for (NamedFile file : named) {
            if (file.text().file().isSql()) {
                scripts.computeIfAbsent(file.part("stem"), stem -> new ArrayList<>())
                        .add(file);
            } else {
                harvest.add(foreign(file, positions));
            }
        }
        scripts.values().forEach(sides -> harvest.add(() -> migration(sides, positions)));
        for (FileText file : files.top()) {
            if (file.file().isSql() && !NAME.matcher(file.fileName()).matches()) {
                harvest.problem(InvalidScriptException.name(file.file(), NAMES));
            }
        }
    }

    /** @param sides the files of one migration: one that may hold both halves, or one for each */
    private SqlMigration migration(List<NamedFile> sides, Positions positions) {
        NamedFile up = only("up", sides)
                .orElseThrow(() ->
                        InvalidScriptException.downWithoutUp(sides.get(0).text().file()));
        Optional<FileText> downFile = only("down", sides).map(NamedFile::text);
        MarkedSections cut = NodePgMigrateMarks.cut(up.text());
        Optional<Passage> below = cut.half(Direction.DOWN);
        if (below.isPresent() && (downFile.isPresent() || !up.part("half").isEmpty())) {
            throw NodePgMigrateMarks.downInAnUp(cut);
        }
        Passage above = cut.half(Direction.UP).orElseGet(() -> Passage.whole(up.text()));
        return new Halves(
                        above.script(),
                        below.or(() -> downFile.map(Passage::whole)).map(Passage::script))
                .migration(
                        this,
                        identity(up),
                        positions.of(up.part("stem")),
                        FolderName.readable(up.part("rest")),
                        up.text());
    }

    /** The file with this half; a file without a half in its name is an up. */
    private static Optional<NamedFile> only(String half, List<NamedFile> sides) {
        List<NamedFile> fitting = sides.stream()
                .filter(side -> side.part("half").equals("down") == half.equals("down"))
                .toList();
        if (fitting.size() > 1) {
            throw InvalidScriptException.twice(
                    half, fitting.get(0).text().file(), fitting.get(1).text().file());
        }
        return fitting.stream().findFirst();
    }

    private ForeignMigration foreign(NamedFile file, Positions positions) {
        return new ForeignMigration(
                identity(file),
                positions.of(file.part("stem")),
                MigrationKind.VERSIONED,
                FolderName.readable(file.part("rest")),
                file.text().file().name(),
                name(),
                file.part("extension").contains("j") ? "JavaScript" : "TypeScript");
    }

    /** As the tool's own table has it: the file's name without what tells language and half. */
    private static String identity(NamedFile file) {
        return file.text().file().fileName().replaceFirst("(\\.up)?\\.[^.]+$", "");
    }
}
