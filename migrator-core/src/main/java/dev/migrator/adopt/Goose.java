package dev.migrator.adopt;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.LockKey;
import dev.migrator.dialect.MigratorLock;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * goose: the newest row of a version tells whether it is applied. Today's releases take the row away when they undo one,
 * earlier ones added a row that says so. Version 0 stands for the empty database.
 */
final class Goose implements OtherTool {

    /** The CRC-32 of its name. */
    private static final LockKey LOCK = LockKey.of(4_097_083_626L);

    @Override
    public String name() {
        return "goose";
    }

    @Override
    public String layout() {
        return "goose";
    }

    @Override
    public Set<String> tables() {
        return Set.of("goose_db_version");
    }

    @Override
    public Set<String> columns() {
        return Set.of("id", "version_id", "is_applied", "tstamp");
    }

    @Override
    public String key() {
        return "id";
    }

    @Override
    public List<Recorded> read(List<TableRow> rows, Folder folder) {
        Map<String, Recorded> newest = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.number("version_id") != 0)
                .sorted(Comparator.comparingLong(row -> row.number("id")))
                .forEach(row -> {
                    String version = Long.toString(row.number("version_id"));
                    newest.remove(version);
                    if (row.isTrue("is_applied")) {
                        newest.put(
                                version,
                                Recorded.applied(version, "version " + version).at(row.time("tstamp")));
                    }
                });
        return new ArrayList<>(newest.values());
    }

    @Override
    public List<MigratorLock> locks(Dialect dialect, Connection connection, OtherTable table) {
        return dialect.lock(LOCK).stream().toList();
    }
}
