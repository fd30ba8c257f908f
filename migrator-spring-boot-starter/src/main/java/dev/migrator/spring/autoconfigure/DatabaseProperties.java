package dev.migrator.spring.autoconfigure;

import dev.migrator.MigratorSettings.TransactionScope;
import dev.migrator.dialect.LockStrategy;
import dev.migrator.spring.autoconfigure.MigratorProperties.Layout;
import dev.migrator.spring.autoconfigure.MigratorProperties.Mode;
import dev.migrator.spring.autoconfigure.MigratorProperties.OutOfOrder;
import dev.migrator.spring.autoconfigure.MigratorProperties.OwnDataSource;
import dev.migrator.spring.autoconfigure.MigratorProperties.Shadow;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DurationUnit;

/**
 * One of {@code migrator.databases}. What is null is taken from {@code migrator}, each value by itself, except for target
 * and datasource. A list replaces the inherited one, a map adds to it. Immutable.
 *
 * @param mode What happens to this database when the application starts; any but "migrate-and-exit".
 * @param locations Folders of this database's migrations. Required.
 * @param layout How the files of the locations are named and read.
 * @param adopt Whether the first start takes over what another tool recorded of this database.
 * @param table Name of the table that records what was applied.
 * @param schema Schema of that table.
 * @param target Version at which migrating stops; by default the last one.
 * @param outOfOrder What to do with a pending migration below one that is applied.
 * @param transaction Whether each migration has its own transaction, or all that run at once share one.
 * @param placeholders Values for "${name}" in scripts, added to the inherited ones.
 * @param lock Coordination of several migrators of this database.
 * @param lockTimeout How long a statement waits for a database lock before it is retried, as "lock-retry" says; 0
 *     leaves the session's own limit.
 * @param lockRetry How often and how long a migration that was refused a database lock is tried again.
 * @param statementTimeout How long a statement may run.
 * @param waitTimeout How long mode "wait" waits for another process to migrate.
 * @param waitForDatabase How long the start, or a command, waits for a database that doesn't answer yet; 0 is not at all.
 * @param reconnectTimeout How long a run whose connection was lost tries to get another one; 0 is not at all.
 * @param shutdownGrace How long the statement at hand may go on when the process is asked to end; then it is cancelled.
 * @param datasource A connection of the migrations' own to this database.
 * @param shadow Where this database's migrations are tried out.
 */
public record DatabaseProperties(
        @Nullable Mode mode,
        @Nullable List<String> locations,
        @Nullable Layout layout,
        @Nullable Boolean adopt,
        @Nullable String table,
        @Nullable String schema,
        @Nullable String target,
        @Nullable OutOfOrder outOfOrder,
        @Nullable TransactionScope transaction,
        @DefaultValue Map<String, String> placeholders,
        @DefaultValue Lock lock,
        @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration lockTimeout,
        @DefaultValue Retry lockRetry,
        @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration statementTimeout,
        @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration waitTimeout,
        @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration waitForDatabase,
        @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration reconnectTimeout,
        @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration shutdownGrace,
        @DefaultValue OwnDataSource datasource,
        @Nullable Shadow shadow) {

    /**
     * Coordination of several migrators of this database.
     *
     * @param limit How long to wait for another migrator to finish.
     * @param strategy What kind of lock keeps other migrators out.
     */
    // No record component may be called wait.
    public record Lock(
            @Name("wait") @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration limit,
            @Nullable LockStrategy strategy) {}

    /**
     * How a migration that was refused a database lock is tried again.
     *
     * @param budget How long, counted from its first attempt; 0 is one attempt only.
     * @param pause Pause before the second attempt.
     * @param maxPause Longest of these pauses.
     */
    public record Retry(
            @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration budget,
            @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration pause,
            @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration maxPause) {}
}
