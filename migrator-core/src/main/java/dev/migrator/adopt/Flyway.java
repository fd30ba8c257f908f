package dev.migrator.adopt;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.LockKey;
import dev.migrator.dialect.MigratorLock;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigrationVersion;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Flyway: a row for each run, the newest of a version counts. A row of type DELETE hides what came before it, one of an
 * undo makes the version pending again, one of a baseline counts for everything at or below it.
 */
final class Flyway implements OtherTool {

    /** "Flyway" in ASCII; the hash of the table's name is added to it. */
    private static final long LOCK = 77_431_708_279_161L;

    /** Longer descriptions end in three dots. */
    private static final int LONGEST_DESCRIPTION = 200;

    private static final String CUT = "...";

    @Override
    public String name() {
        return "Flyway";
    }

    @Override
    public String layout() {
        return "flyway";
    }

    @Override
    public Set<String> tables() {
        return Set.of("flyway_schema_history", "schema_version");
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "installed_rank",
                "version",
                "description",
                "type",
                "script",
                "checksum",
                "installed_by",
                "installed_on",
                "execution_time",
                "success");
    }

    @Override
    public String key() {
        return "installed_rank";
    }

    @Override
    public List<Recorded> read(List<TableRow> rows, Folder folder) {
        Map<String, Recorded> newest = new LinkedHashMap<>();
        List<TableRow> ordered = rows.stream()
                .filter(row -> row.number("installed_rank") > 0)
                .sorted(Comparator.comparingLong(row -> row.number("installed_rank")))
                .toList();
        for (TableRow row : ordered) {
            String type = row.required("type");
            String identity = identity(row, folder);
            boolean baseline = type.endsWith("BASELINE");
            // A baseline's row and one of its version's own may both be there.
            String key = baseline ? "baseline" : identity;
            newest.remove(key);
            boolean undone = type.equals("DELETE") || (type.startsWith("UNDO") && row.isTrue("success"));
            if (!undone) {
                newest.put(key, recorded(row, type, identity, baseline));
            }
        }
        return new ArrayList<>(newest.values());
    }

    private static Recorded recorded(TableRow row, String type, String identity, boolean baseline) {
        String title = row.text("version").map(version -> "version " + version).orElse(row.required("description"));
        Recorded recorded = Recorded.applied(identity, title + " (" + row.required("script") + ")")
                .at(row.time("installed_on"))
                .by(row.text("installed_by"), row.number("execution_time"))
                .of(baseline ? MigrationKind.BASELINE : kind(row, type))
                .checkedBy(
                        row.isNull("checksum")
                                ? migration -> Agreement.unchecked("the tool kept no checksum of it")
                                : FlywayChecksum.check((int) row.number("checksum")));
        return row.isTrue("success") ? recorded : recorded.failed(Optional.empty());
    }

    private static MigrationKind kind(TableRow row, String type) {
        if (row.isNull("version")) {
            return MigrationKind.REPEATABLE;
        }
        return type.equals("SQL") ? MigrationKind.VERSIONED : MigrationKind.JAVA;
    }

    private static String identity(TableRow row, Folder folder) {
        return row.text("version")
                .map(version -> MigrationVersion.parse(version.replace('_', '.'))
                        .map(MigrationVersion::text)
                        .orElse(version))
                .orElseGet(() -> repeatable(row.required("description"), folder));
    }

    private static String repeatable(String description, Folder folder) {
        String identity = "R:" + description;
        if (description.length() < LONGEST_DESCRIPTION || !description.endsWith(CUT)) {
            return identity;
        }
        String start = identity.substring(0, identity.length() - CUT.length());
        return folder.all().stream()
                .map(Migration::identity)
                .filter(other -> other.startsWith(start))
                .findFirst()
                .orElse(identity);
    }

    @Override
    public List<MigratorLock> locks(Dialect dialect, Connection connection, OtherTable table) {
        int hash = table.sql().hashCode();
        return dialect.lock(LockKey.of(LOCK + hash, "Flyway-" + hash)).stream().toList();
    }
}
