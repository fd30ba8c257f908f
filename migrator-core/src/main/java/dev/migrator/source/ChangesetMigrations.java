package dev.migrator.source;

import dev.migrator.migration.Directives;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Position;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes migrations of the changesets in a file of Liquibase's formatted SQL. */
final class ChangesetMigrations {

    /** No list of migrations has room for more. */
    private static final int LONGEST = 200;

    private final String layout;
    private final FileText file;
    private final FormattedSql sql;
    private final Map<String, String> properties;

    /** @param properties what stands for <code>${name}</code> in the file */
    ChangesetMigrations(String layout, FileText file, FormattedSql sql, Map<String, String> properties) {
        this.layout = layout;
        this.file = file;
        this.sql = sql;
        this.properties = properties;
    }

    Migration migration(Changeset changeset, Position position) {
        Script up = changeset.up().script(file, properties, directives -> settings(changeset, "", directives));
        Optional<Script> down = down(changeset);
        boolean repeats = changeset.says("runOnChange", "true") || changeset.says("runAlways", "true");
        String path = Optional.ofNullable(changeset.attributes().get("logicalFilePath"))
                .or(sql::path)
                .orElse(file.file().name());
        String description = changeset.comment().orElseGet(() -> FolderName.readable(changeset.id()));
        return new SqlMigration(
                LiquibaseLayout.identity(path, changeset.id(), changeset.author()),
                position,
                repeats ? MigrationKind.REPEATABLE : MigrationKind.VERSIONED,
                description.substring(0, Math.min(description.length(), LONGEST)),
                layout,
                up,
                down,
                down.isPresent() ? Optional.empty() : irreversible(changeset, up),
                file.file().origin() + ":" + changeset.line(),
                facts(changeset, path),
                true);
    }

    private static Map<String, String> facts(Changeset changeset, String path) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("file", path);
        facts.put("id", changeset.id());
        facts.put("author", changeset.author());
        String sums = changeset.marks("validCheckSum").collect(Collectors.joining(" "));
        if (!sums.isEmpty()) {
            facts.put("validCheckSum", sums);
        }
        return facts;
    }

    private Optional<Script> down(Changeset changeset) {
        if (changeset.undoneByAnother()) {
            return other(changeset)
                    .map(other -> other.up().script(file, properties, directives -> settings(other, "", directives)));
        }
        if (changeset.undo().isEmpty()) {
            return Optional.empty();
        }
        Pieces pieces = changeset.needsNoUndo() ? new Pieces(changeset.line()) : changeset.down();
        return Optional.of(pieces.script(file, properties, directives -> settings(changeset, "rollback", directives)));
    }

    private static Optional<String> irreversible(Changeset changeset, Script up) {
        return changeset.undoneByAnother()
                ? Optional.of("its roll-back is a changeset of another file")
                : up.directives().irreversible();
    }

    private Optional<Changeset> other(Changeset changeset) {
        Map<String, String> undo = Changeset.attributes(changeset.undo().orElse(""));
        return sql.changesets().stream()
                .filter(other -> other.id().equals(undo.get("changesetId")))
                .filter(other -> other.author().equals(undo.getOrDefault("changesetAuthor", other.author())))
                .findFirst();
    }

    /** @param half what the names of the attributes begin with that are about this half */
    private static Directives settings(Changeset changeset, String half, Directives directives) {
        Directives result = changeset.says("runInTransaction", "false") ? directives.withoutTransaction() : directives;
        String delimiter = changeset.attributes().get(half + "endDelimiter");
        if (changeset.says(half + "splitStatements", "false") || (delimiter != null && delimiter.isEmpty())) {
            return result.delimitedBy(Directives.UNDIVIDED);
        }
        return delimiter == null || delimiter.equals(";") ? result : result.delimitedBy(plain(delimiter));
    }

    /** Liquibase takes a regular expression, in which people write a delimiter and where in its line it stands. */
    private static String plain(String delimiter) {
        String one = delimiter.contains("\\n") ? delimiter.replaceFirst("\\|.*", "") : delimiter;
        String text = one.replaceAll("\\\\[srt][*+?]?", "").replaceAll("\\\\([^nA-Za-z0-9])", "$1");
        return text.startsWith("\\n") ? "\\n" + text.substring(2).replaceFirst("(\\$|\\\\n)+$", "") : text;
    }

    /** What of the file means less here than to Liquibase, as the ends of sentences that begin with its name. */
    List<String> limits() {
        return List.of(
                        limit("has preconditions, which aren't checked", changeset -> changeset
                                .marks("precondition")
                                .findAny()
                                .isPresent()),
                        limit(
                                "says runAlways; it runs again only when its text changes",
                                changeset -> changeset.says("runAlways", "true")),
                        limit(
                                "says failOnError:false; a failure stops the run all the same",
                                changeset -> changeset.says("failOnError", "false")),
                        limit(
                                "says runWith; it runs through the driver",
                                changeset -> changeset.attributes().containsKey("runWith")))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> limit(String what, Predicate<Changeset> which) {
        String titles =
                sql.changesets().stream().filter(which).map(Changeset::title).collect(Collectors.joining(", "));
        return titles.isEmpty() ? Optional.empty() : Optional.of(what + ": " + titles);
    }
}
