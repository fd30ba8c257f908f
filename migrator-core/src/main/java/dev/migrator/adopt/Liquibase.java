package dev.migrator.adopt;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.MigratorLock;
import dev.migrator.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Liquibase: a row for each changeset, named by file, id and author. What isn't formatted SQL comes along as code: it is
 * applied, and only Liquibase could undo it.
 */
final class Liquibase implements OtherTool {

    private static final String SEPARATOR = "::";

    @Override
    public String name() {
        return "Liquibase";
    }

    @Override
    public String layout() {
        return "liquibase";
    }

    @Override
    public Set<String> tables() {
        return Set.of("databasechangelog");
    }

    @Override
    public Set<String> columns() {
        return Set.of("id", "author", "filename", "dateexecuted", "orderexecuted", "exectype", "md5sum");
    }

    @Override
    public String key() {
        return "orderexecuted";
    }

    @Override
    public List<Recorded> read(List<TableRow> rows, Folder folder) {
        return rows.stream()
                .sorted(Comparator.comparingLong(row -> row.number("orderexecuted")))
                .filter(row -> !row.required("exectype").equals("SKIPPED"))
                .map(row -> recorded(row, folder))
                .toList();
    }

    private static Recorded recorded(TableRow row, Folder folder) {
        String file = row.required("filename");
        String changeset = SEPARATOR + row.required("id") + SEPARATOR + row.required("author");
        Optional<Migration> here = find(plain(file), changeset, folder);
        Recorded recorded = Recorded.applied(here.map(Migration::identity).orElse(file + changeset), file + changeset)
                .at(row.time("dateexecuted"))
                .of(here.map(Migration::kind).orElse(LiquibaseChecksum.kindOf(file)))
                .checkedBy(LiquibaseChecksum.check(row.text("md5sum")));
        return row.required("exectype").equals("FAILED") ? recorded.failed(Optional.empty()) : recorded;
    }

    /** The path that Liquibase knows a file by begins where its own search path does, and ours where the location does. */
    private static Optional<Migration> find(String file, String changeset, Folder folder) {
        List<Migration> same = folder.all().stream()
                .filter(migration -> migration.identity().endsWith(changeset))
                .toList();
        return same.stream()
                .filter(migration -> migration.identity().equals(file + changeset))
                .findFirst()
                .or(() -> same.stream()
                        .filter(migration -> {
                            String path = plain(migration
                                    .identity()
                                    .substring(0, migration.identity().length() - changeset.length()));
                            return file.equals(path) || file.endsWith("/" + path) || path.endsWith("/" + file);
                        })
                        .max(Comparator.comparingInt(
                                migration -> migration.identity().length())));
    }

    private static String plain(String path) {
        String slashes = path.replace('\\', '/');
        String bare = slashes.toLowerCase(Locale.ROOT).startsWith("classpath:") ? slashes.substring(10) : slashes;
        return bare.startsWith("/") ? bare.substring(1) : bare;
    }

    @Override
    public List<MigratorLock> locks(Dialect dialect, Connection connection, OtherTable table) throws SQLException {
        return LiquibaseLock.beside(table, connection).stream()
                .map(MigratorLock.class::cast)
                .toList();
    }
}
