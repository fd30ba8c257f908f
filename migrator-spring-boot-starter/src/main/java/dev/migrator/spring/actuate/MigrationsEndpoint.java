package dev.migrator.spring.actuate;

import dev.migrator.MigratorStatus;
import dev.migrator.StatusDocument;
import dev.migrator.migration.MigratorException;
import dev.migrator.spring.MigratedDatabase;
import dev.migrator.spring.MigratedDatabases;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * {@code /actuator/migrations}: what is applied and what is pending, in every database that the application migrates.
 * Each call reads each database once, on one connection. Thread-safe.
 */
@Endpoint(id = "migrations")
public class MigrationsEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationsEndpoint.class);

    private final MigratedDatabases databases;
    private final boolean showSql;

    /** @param showSql whether a single migration is shown with its SQL */
    public MigrationsEndpoint(MigratedDatabases databases, boolean showSql) {
        this.databases = databases;
        this.showSql = showSql;
    }

    /** All databases. One whose status can't be read has an {@code error} instead. */
    @ReadOperation
    public Map<String, @Nullable Object> migrations() {
        Map<String, Map<String, @Nullable Object>> statuses = new LinkedHashMap<>();
        databases.all().forEach(database -> statuses.put(database.name(), status(database)));
        return StatusDocument.of(statuses);
    }

    /** One database; null where there is none of that name, which the web answers with 404. */
    @ReadOperation
    public @Nullable Map<String, @Nullable Object> database(@Selector String dataSource) {
        return databases.find(dataSource).map(this::status).orElse(null);
    }

    /** One migration, by version or, as a repeatable has none, by script; null where there is none of that name. */
    @ReadOperation
    public @Nullable Map<String, @Nullable Object> migration(@Selector String dataSource, @Selector String version) {
        return databases
                .find(dataSource)
                .flatMap(database -> read(database, status -> migration(database, status, version)))
                .orElse(null);
    }

    /** The database of that name, if there is one. */
    Optional<MigratedDatabase> find(String dataSource) {
        return databases.find(dataSource);
    }

    private Map<String, @Nullable Object> status(MigratedDatabase database) {
        return read(database, status -> Optional.of(StatusDocument.database(status)))
                .orElseThrow();
    }

    private Optional<Map<String, @Nullable Object>> migration(
            MigratedDatabase database, MigratorStatus found, String version) {
        Optional<Map<String, @Nullable Object>> item = StatusDocument.migration(found.status(), version);
        if (showSql) {
            item.ifPresent(map -> {
                ScriptTexts sql = database.settings()
                        .map(settings -> ScriptTexts.of(settings, String.valueOf(map.get("script"))))
                        .orElse(ScriptTexts.NONE);
                map.put("up", sql.up());
                map.put("down", sql.down());
            });
        }
        return item;
    }

    /** One database out of reach must not hide the others, nor may what a driver says of it show a password. */
    private static Optional<Map<String, @Nullable Object>> read(
            MigratedDatabase database, Function<MigratorStatus, Optional<Map<String, @Nullable Object>>> reading) {
        try {
            return reading.apply(database.migrator().status());
        } catch (MigratorException e) {
            return Optional.of(StatusDocument.unreadable(e.getMessage() + " " + e.fix()));
        } catch (RuntimeException e) {
            LOG.warn("The status of {} can't be read", database.name(), e);
            return Optional.of(StatusDocument.unreadable("The status can't be read; the application's log says why."));
        }
    }
}
