package dev.migrator.source;

import dev.migrator.migration.Direction;
import dev.migrator.migration.MigrationVersion;
import dev.migrator.migration.Position;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * sql-migrate: files with {@code -- +migrate Up} and {@code -- +migrate Down}, in any number, order and case of names.
 * What names a migration is the file's name; numbers in front order it first.
 */
final class SqlMigrateLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("(?<number>[0-9]*)(?<rest>.*)\\.sql");
    private static final Pattern MARK = Pattern.compile("^-- \\+migrate\\s", Pattern.MULTILINE);

    /** Those with a number come first, by number; among equals the name counts, as plain text. */
    private static final Comparator<NamedFile> ORDER = Comparator.<NamedFile, Boolean>comparing(
                    file -> file.part("number").isEmpty())
            .thenComparing(SqlMigrateLayout::number)
            .thenComparing(NamedFile::fileName);

    private static Position number(NamedFile file) {
        return MigrationVersion.parse(file.part("number"))
                .map(MigrationVersion::position)
                .orElse(new Position(""));
    }

    @Override
    public String name() {
        return "sql-migrate";
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
        return Optional.of(Template.ofOne("00000000000000-", "-- +migrate Up\n\n\n-- +migrate Down\n\n"));
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        List<NamedFile> scripts = files.top(NAME).stream().sorted(ORDER).toList();
        Positions positions =
                new Positions(scripts.stream().map(NamedFile::fileName).toList());
        for (NamedFile script : scripts) {
            harvest.add(() -> halves(script.text())
                    .migration(
                            this,
                            script.text().file().fileName(),
                            positions.of(script.fileName()),
                            FolderName.readable(script.part("rest")),
                            script.text()));
        }
    }

    private static Halves halves(FileText file) {
        SqlMigrateMarks marks = new SqlMigrateMarks(file.file().name());
        MarkedSections sections = MarkedSections.of(file, marks);
        marks.end();
        sections.nothingAbove(SqlMigrateMarks.SHAPE);
        return new Halves(
                // An up that isn't there is one without statements.
                sections.script(Direction.UP, marks.settings(Direction.UP))
                        .orElseGet(() -> new Pieces(1).script(file, Map.of(), directives -> directives)),
                sections.script(Direction.DOWN, marks.settings(Direction.DOWN)));
    }
}
