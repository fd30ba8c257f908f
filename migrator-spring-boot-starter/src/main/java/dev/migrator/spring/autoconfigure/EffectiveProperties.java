package dev.migrator.spring.autoconfigure;

import dev.migrator.MigratorSettings;
import dev.migrator.MigratorSettings.TransactionScope;
import dev.migrator.spring.autoconfigure.MigratorProperties.Layout;
import dev.migrator.spring.autoconfigure.MigratorProperties.Mode;
import dev.migrator.spring.autoconfigure.MigratorProperties.OutOfOrder;
import dev.migrator.spring.autoconfigure.MigratorProperties.OwnDataSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What holds for one database, after inheritance. Immutable.
 *
 * @param locations null where the engine's default holds
 */
public record EffectiveProperties(
        Mode mode,
        @Nullable List<String> locations,
        Layout layout,
        boolean adopt,
        String table,
        @Nullable String schema,
        @Nullable String target,
        OutOfOrder outOfOrder,
        TransactionScope transaction,
        Map<String, String> placeholders,
        Duration lockWait,
        Duration lockTimeout,
        @Nullable Duration statementTimeout,
        Duration waitTimeout,
        OwnDataSource datasource) {

    /** Where there is one database. */
    public static EffectiveProperties of(MigratorProperties properties) {
        return new EffectiveProperties(
                properties.mode(),
                properties.locations(),
                properties.layout(),
                properties.adopt(),
                properties.table(),
                properties.schema(),
                properties.target(),
                properties.outOfOrder(),
                properties.transaction(),
                properties.placeholders(),
                properties.lock().limit(),
                properties.lockTimeout(),
                properties.statementTimeout(),
                properties.waitTimeout(),
                properties.datasource());
    }

    /**
     * Of one among several.
     *
     * @param name its key in {@code migrator.databases}
     * @param own what stands there
     * @throws MigratorConfigurationException if {@code own} has no locations, or a mode that can't be one database's
     */
    public static EffectiveProperties of(MigratorProperties properties, String name, DatabaseProperties own) {
        if (own.locations() == null || own.locations().isEmpty()) {
            throw MigratorConfigurationException.locationsMissing(name);
        }
        if (own.mode() == Mode.MIGRATE_AND_EXIT) {
            throw MigratorConfigurationException.exitOfOneDatabase(name);
        }
        Map<String, String> placeholders = new LinkedHashMap<>(properties.placeholders());
        placeholders.putAll(own.placeholders());
        return new EffectiveProperties(
                Objects.requireNonNullElse(own.mode(), properties.mode()),
                own.locations(),
                Objects.requireNonNullElse(own.layout(), properties.layout()),
                Objects.requireNonNullElse(own.adopt(), properties.adopt()),
                Objects.requireNonNullElse(own.table(), properties.table()),
                own.schema() == null ? properties.schema() : own.schema(),
                own.target(),
                Objects.requireNonNullElse(own.outOfOrder(), properties.outOfOrder()),
                Objects.requireNonNullElse(own.transaction(), properties.transaction()),
                placeholders,
                (own.lock() == null ? properties.lock() : own.lock()).limit(),
                Objects.requireNonNullElse(own.lockTimeout(), properties.lockTimeout()),
                own.statementTimeout() == null ? properties.statementTimeout() : own.statementTimeout(),
                Objects.requireNonNullElse(own.waitTimeout(), properties.waitTimeout()),
                own.datasource());
    }

    /** Puts everything but connections and beans into the settings. */
    public void applyTo(MigratorSettings.Builder settings) {
        // Given or not makes a difference: the default folder may be absent, one that somebody names may not.
        if (locations != null && !locations.isEmpty()) {
            settings.locations(locations);
        }
        if (StringUtils.hasText(table)) {
            settings.table(table);
        }
        settings.layout(layout.text())
                .adopt(adopt)
                .schema(textOrNull(schema))
                .target(textOrNull(target))
                .outOfOrder(outOfOrder == OutOfOrder.ALLOW)
                .transaction(transaction)
                .placeholders(placeholders)
                .lockWait(lockWait)
                .lockTimeout(lockTimeout.isZero() ? null : lockTimeout)
                .statementTimeout(statementTimeout);
    }

    /** {@code schema:} without a value is an empty text in YAML. */
    static @Nullable String textOrNull(@Nullable String text) {
        return StringUtils.hasText(text) ? text : null;
    }
}
