package dev.migrator.adopt;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.LockKey;
import dev.migrator.dialect.MigratorLock;
import java.sql.Connection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Prisma up to 7: applied is what has finished and was not rolled back, failed is what has done neither. A name has a row
 * for each attempt.
 */
final class Prisma implements OtherTool {

    private static final LockKey LOCK = LockKey.of(72_707_369, "prisma_migrate");

    @Override
    public String name() {
        return "Prisma";
    }

    @Override
    public String layout() {
        return "prisma";
    }

    @Override
    public Set<String> tables() {
        return Set.of("_prisma_migrations");
    }

    @Override
    public Set<String> columns() {
        return Set.of("id", "checksum", "finished_at", "migration_name", "logs", "rolled_back_at", "started_at");
    }

    @Override
    public String key() {
        return "migration_name";
    }

    @Override
    public List<Recorded> read(List<TableRow> rows, Folder folder) {
        return rows.stream()
                .filter(row -> row.isNull("rolled_back_at"))
                .sorted(Comparator.comparing(
                                (TableRow row) -> row.time("started_at").orElse(Instant.EPOCH))
                        .thenComparing(row -> row.required("migration_name")))
                .map(Prisma::recorded)
                .toList();
    }

    private static Recorded recorded(TableRow row) {
        String name = row.required("migration_name");
        Recorded recorded = Recorded.applied(name, name)
                .at(row.time("started_at"), row.time("finished_at"))
                .checkedBy(FileHash.check(row.required("checksum")));
        return row.isNull("finished_at") ? recorded.failed(row.text("logs").map(Prisma::firstLines)) : recorded;
    }

    /** What follows is the trace of its own calls. */
    private static String firstLines(String logs) {
        return logs.lines()
                .map(String::strip)
                .takeWhile(line -> !line.matches("\\d+: .*"))
                .filter(line -> !line.isEmpty())
                .limit(3)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    @Override
    public List<MigratorLock> locks(Dialect dialect, Connection connection, OtherTable table) {
        return dialect.lock(LOCK).stream().toList();
    }
}
