package dev.migrator.source;

import dev.migrator.migration.ForeignMigration;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Position;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Liquibase's formatted SQL: files that begin with {@code --liquibase formatted sql} and hold changesets, each a migration,
 * in the order of the changelogs in XML, YAML or JSON beside them. What stands in those themselves is Liquibase's alone.
 */
final class LiquibaseLayout implements Layout {

    @Override
    public String name() {
        return "liquibase";
    }

    @Override
    public boolean marks(FileText file) {
        return FormattedSql.isOne(file);
    }

    @Override
    public boolean claims(FileText file, FileSet among) {
        return marks(file)
                || among.others().stream()
                        .filter(ChangelogFile::isOne)
                        .anyMatch(changelog -> changelog.head().contains(file.fileName()));
    }

    /** Who wrote it is the account at work. */
    @Override
    public Optional<Template> template() {
        return Optional.of(new Template(
                "0000_",
                stem -> Map.of(
                        stem + ".sql",
                        "--liquibase formatted sql\n\n--changeset "
                                + System.getProperty("user.name", "unknown").replaceAll("[\\s:]", "_") + ":" + stem
                                + "\n\n--rollback\n")));
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        Changelogs changelogs = Changelogs.of(files, harvest);
        Map<String, String> properties = new LinkedHashMap<>(changelogs.properties());
        Map<String, Function<Position, Migration>> found = new LinkedHashMap<>();
        for (Changelogs.Stop stop : changelogs.stops()) {
            try {
                for (Function<Position, Migration> each : at(stop, files.databases(), properties, harvest)) {
                    found.put(stop.file().name() + "::" + found.size(), each);
                }
            } catch (MigratorException e) {
                harvest.problem(e);
            }
        }
        Positions positions = new Positions(List.copyOf(found.keySet()));
        found.forEach((name, migration) -> harvest.add(() -> migration.apply(positions.of(name))));
    }

    private List<Function<Position, Migration>> at(
            Changelogs.Stop stop, DatabaseNames databases, Map<String, String> properties, Harvest harvest) {
        FileText file = stop.file();
        if (stop.changeset().isPresent()) {
            ChangelogFile.Element changeset = stop.changeset().get();
            return Changeset.isFor(changeset.get("dbms"), databases)
                    ? List.of(position -> foreign(file, changeset, position))
                    : List.of();
        }
        if (!FormattedSql.isOne(file)) {
            return List.of(position -> plain(file, position));
        }
        FormattedSql sql = FormattedSql.read(file, databases);
        sql.properties().forEach(properties::putIfAbsent);
        ChangesetMigrations migrations = new ChangesetMigrations(name(), file, sql, Map.copyOf(properties));
        migrations.limits().forEach(limit -> harvest.leaveOut(file.file(), limit));
        List<Function<Position, Migration>> all = new ArrayList<>();
        for (Changeset changeset : sql.changesets()) {
            if (!changeset.says("ignore", "true")
                    && Changeset.isFor(changeset.attributes().getOrDefault("dbms", ""), databases)) {
                all.add(position -> migrations.migration(changeset, position));
            }
        }
        return all;
    }

    private Migration foreign(FileText file, ChangelogFile.Element changeset, Position position) {
        return new ForeignMigration(
                identity(file.file().name(), changeset.get("id"), changeset.get("author")),
                position,
                MigrationKind.VERSIONED,
                FolderName.readable(changeset.get("id")),
                file.file().name(),
                name(),
                ChangelogFile.language(file));
    }

    /** A script without changesets that a changelog includes is one as a whole. */
    private Migration plain(FileText file, Position position) {
        Script up = Passage.whole(file).script();
        String name = file.file().name();
        return new SqlMigration(
                identity(name, "raw", "includeAll"),
                position,
                MigrationKind.VERSIONED,
                FolderName.readable(file.fileName().replaceFirst("\\.sql$", "")),
                name(),
                up,
                Optional.empty(),
                up.directives().irreversible(),
                file.file().origin(),
                Map.of("file", name, "id", "raw", "author", "includeAll"));
    }

    /** What names a changeset in Liquibase's history. */
    static String identity(String file, String id, String author) {
        return file + "::" + id + "::" + author;
    }
}
