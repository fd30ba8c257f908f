package dev.migrator.spring.autoconfigure;

import dev.migrator.MigratorSettings;
import dev.migrator.MigratorSettings.TransactionScope;
import dev.migrator.dialect.LockStrategy;
import dev.migrator.execution.LockRetry;
import dev.migrator.spring.autoconfigure.MigratorProperties.Layout;
import dev.migrator.spring.autoconfigure.MigratorProperties.Mode;
import dev.migrator.spring.autoconfigure.MigratorProperties.OutOfOrder;
import dev.migrator.spring.autoconfigure.MigratorProperties.OwnDataSource;
import dev.migrator.spring.autoconfigure.MigratorProperties.Shadow;
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
        LockStrategy lockStrategy,
        Duration lockTimeout,
        LockRetry lockRetry,
        @Nullable Duration statementTimeout,
        Duration waitTimeout,
        Duration waitForDatabase,
        Duration reconnectTimeout,
        Duration shutdownGrace,
        OwnDataSource datasource,
        Shadow shadow) {

    private static final DatabaseProperties.Retry NOTHING = new DatabaseProperties.Retry(null, null, null);

    /**
     * Where there is one database.
     *
     * @throws MigratorConfigurationException if values contradict each other
     */
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
                properties.lock().strategy(),
                properties.lockTimeout(),
                retry("migrator", NOTHING, properties.lockRetry()),
                properties.statementTimeout(),
                properties.waitTimeout(),
                properties.waitForDatabase(),
                properties.reconnectTimeout(),
                properties.shutdownGrace(),
                properties.datasource(),
                properties.shadow());
    }

    /**
     * Of one among several.
     *
     * @param name its key in {@code migrator.databases}
     * @param own what stands there
     * @throws MigratorConfigurationException if {@code own} has no locations, or a mode that can't be one database's, or
     *     values contradict each other
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
                Objects.requireNonNullElse(own.lock().limit(), properties.lock().limit()),
                Objects.requireNonNullElse(
                        own.lock().strategy(), properties.lock().strategy()),
                Objects.requireNonNullElse(own.lockTimeout(), properties.lockTimeout()),
                retry("migrator.databases." + name, own.lockRetry(), properties.lockRetry()),
                own.statementTimeout() == null ? properties.statementTimeout() : own.statementTimeout(),
                Objects.requireNonNullElse(own.waitTimeout(), properties.waitTimeout()),
                Objects.requireNonNullElse(own.waitForDatabase(), properties.waitForDatabase()),
                Objects.requireNonNullElse(own.reconnectTimeout(), properties.reconnectTimeout()),
                Objects.requireNonNullElse(own.shutdownGrace(), properties.shutdownGrace()),
                own.datasource(),
                Objects.requireNonNullElse(own.shadow(), properties.shadow()));
    }

    /** @param prefix of the properties, for the message about them */
    private static LockRetry retry(String prefix, DatabaseProperties.Retry own, MigratorProperties.Retry inherited) {
        LockRetry retry = new LockRetry(
                Objects.requireNonNullElse(own.budget(), inherited.budget()),
                Objects.requireNonNullElse(own.pause(), inherited.pause()),
                Objects.requireNonNullElse(own.maxPause(), inherited.maxPause()));
        boolean paused = !retry.pause().isZero() && !retry.pause().isNegative();
        if (!paused || retry.pause().compareTo(retry.maxPause()) > 0) {
            throw MigratorConfigurationException.pauses(prefix, retry);
        }
        return retry;
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
                .lockStrategy(lockStrategy)
                .lockTimeout(lockTimeout.isZero() ? null : lockTimeout)
                .lockRetry(lockRetry)
                .statementTimeout(statementTimeout)
                .waitForDatabase(waitForDatabase)
                .reconnectTimeout(reconnectTimeout)
                .shutdownGrace(shutdownGrace);
    }

    /** {@code schema:} without a value is an empty text in YAML. */
    static @Nullable String textOrNull(@Nullable String text) {
        return StringUtils.hasText(text) ? text : null;
    }
}
