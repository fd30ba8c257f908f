package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.migration.Checksum;
import dev.migrator.migration.Conflict;
import dev.migrator.migration.MigrationVersion;
import dev.migrator.plan.DatabaseStatus;
import dev.migrator.plan.MigrationStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status of databases as the JSON object that the endpoint answers with and {@code status --json} prints: plain maps,
 * lists, texts, numbers and nulls, so that every JSON library writes the same. Keys keep their order.
 */
public final class StatusDocument {

    private StatusDocument() {}

    /** All databases, each by its name. */
    public static Map<String, @Nullable Object> of(Map<String, Map<String, @Nullable Object>> databases) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("databases", databases);
        return document;
    }

    /** One database. */
    public static Map<String, @Nullable Object> database(MigratorStatus found) {
        DatabaseStatus status = found.status();
        Map<String, @Nullable Object> database = new LinkedHashMap<>();
        database.put("database", found.database());
        database.put("table", found.table());
        database.put("state", word(status.state()));
        database.put("version", status.version().orElse(null));
        database.put(
                "applied",
                status.applied().stream().map(StatusDocument::applied).toList());
        database.put(
                "pending",
                status.pending().stream().map(StatusDocument::pending).toList());
        database.put(
                "conflicts",
                status.conflicts().stream()
                        .map(conflict -> conflict(conflict, status))
                        .toList());
        database.put("lock", found.lock().map(StatusDocument::lock).orElse(null));
        return database;
    }

    /** One database whose status can't be read. */
    public static Map<String, @Nullable Object> unreadable(String error) {
        Map<String, @Nullable Object> database = new LinkedHashMap<>();
        database.put("error", error);
        return database;
    }

    /**
     * One migration.
     *
     * @param name its version in any spelling, or its script or the script's file name, as for a repeatable
     * @return empty where there is none of that name
     */
    public static Optional<Map<String, @Nullable Object>> migration(DatabaseStatus status, String name) {
        return find(status.applied(), name).map(StatusDocument::applied).or(() -> find(status.pending(), name)
                .map(StatusDocument::pending));
    }

    private static Optional<MigrationStatus> find(List<MigrationStatus> migrations, String name) {
        String version =
                MigrationVersion.parse(name).map(MigrationVersion::text).orElse(name);
        return migrations.stream()
                .filter(migration -> migration.version().filter(version::equals).isPresent()
                        || migration.script().equals(name)
                        || migration.script().endsWith("/" + name))
                .findFirst();
    }

    private static Map<String, @Nullable Object> applied(MigrationStatus migration) {
        Map<String, @Nullable Object> item = item(migration);
        item.put("checksum", migration.checksum().map(Checksum::hex).orElse(null));
        item.put("appliedAt", migration.appliedAt().map(Instant::toString).orElse(null));
        item.put("appliedBy", migration.appliedBy().orElse(null));
        item.put(
                "executionMs",
                migration.executionMs().isPresent() ? migration.executionMs().getAsLong() : null);
        item.put("reversible", migration.reversible());
        return item;
    }

    private static Map<String, @Nullable Object> pending(MigrationStatus migration) {
        Map<String, @Nullable Object> item = item(migration);
        item.put("reversible", migration.reversible());
        return item;
    }

    private static Map<String, @Nullable Object> item(MigrationStatus migration) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("version", migration.version().orElse(null));
        item.put("description", migration.description());
        item.put("script", migration.script());
        item.put("kind", word(migration.kind()));
        item.put("state", word(migration.state()));
        return item;
    }

    private static Map<String, @Nullable Object> conflict(Conflict conflict, DatabaseStatus status) {
        Optional<MigrationStatus> known = Stream.of(status.applied(), status.pending())
                .flatMap(List::stream)
                .filter(migration -> migration.identity().equals(conflict.identity()))
                .findFirst();
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("kind", word(conflict.kind()));
        item.put(
                "version",
                known.map(MigrationStatus::version)
                        .orElse(Optional.of(conflict.identity()).filter(identity -> !identity.isEmpty()))
                        .orElse(null));
        item.put("script", conflict.script());
        item.put("problem", conflict.problem());
        item.put("fix", conflict.fix());
        return item;
    }

    private static Map<String, @Nullable Object> lock(LockHolder holder) {
        Map<String, @Nullable Object> lock = new LinkedHashMap<>();
        lock.put("holder", holder.name());
        lock.put("host", holder.host().orElse(null));
        lock.put("since", holder.since().map(Instant::toString).orElse(null));
        return lock;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
