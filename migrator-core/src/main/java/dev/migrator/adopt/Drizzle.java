package dev.migrator.adopt;

import dev.migrator.migration.SqlMigration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Drizzle. From 1.0 on a row has the migration's name. Before, it has but the time at which the migration was generated,
 * as the journal tells it, and the file's hash.
 */
final class Drizzle implements OtherTool {

    /** The journal's time of a migration, in milliseconds since 1970. */
    private static final String WHEN = "when";

    private static final int STAMP = 14;
    private static final DateTimeFormatter STAMP_FORMAT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    @Override
    public String name() {
        return "Drizzle";
    }

    @Override
    public String layout() {
        return "drizzle";
    }

    @Override
    public Set<String> tables() {
        return Set.of("__drizzle_migrations");
    }

    @Override
    public Optional<String> schema() {
        return Optional.of("drizzle");
    }

    @Override
    public Set<String> columns() {
        return Set.of("id", "hash", "created_at");
    }

    @Override
    public String key() {
        return "created_at";
    }

    @Override
    public List<Recorded> read(List<TableRow> rows, Folder folder) {
        return rows.stream()
                .sorted(Comparator.<TableRow>comparingLong(row -> row.number("id"))
                        .thenComparingLong(row -> row.number("created_at")))
                .map(row -> recorded(row, folder))
                .toList();
    }

    private static Recorded recorded(TableRow row, Folder folder) {
        String hash = row.required("hash");
        Optional<String> identity = row.text("name")
                .or(() -> generatedAt(row.number("created_at"), folder))
                .or(() -> ofHash(hash, folder));
        String unknown =
                "row " + row.text("id").orElse("") + ", created_at " + row.required("created_at") + ", hash " + hash;
        return Recorded.applied(identity.orElse(unknown), identity.orElse(unknown))
                .at(row.time("applied_at"))
                .checkedBy(FileHash.check(hash));
    }

    private static Optional<String> generatedAt(long millis, Folder folder) {
        return folder.scripts().stream()
                .filter(migration -> when(migration).equals(OptionalLong.of(millis)))
                .findFirst()
                .map(SqlMigration::identity);
    }

    private static OptionalLong when(SqlMigration migration) {
        String when = migration.facts().get(WHEN);
        String name = migration.identity();
        try {
            if (when != null) {
                return OptionalLong.of(Long.parseLong(when));
            }
            return name.length() < STAMP
                    ? OptionalLong.empty()
                    : OptionalLong.of(LocalDateTime.parse(name.substring(0, STAMP), STAMP_FORMAT)
                            .toInstant(ZoneOffset.UTC)
                            .toEpochMilli());
        } catch (NumberFormatException | DateTimeParseException e) {
            return OptionalLong.empty();
        }
    }

    /** Last, because it reads every file. */
    private static Optional<String> ofHash(String hash, Folder folder) {
        return folder.scripts().stream()
                .filter(migration -> FileHash.of(migration.up()).contains(hash))
                .findFirst()
                .map(SqlMigration::identity);
    }
}
