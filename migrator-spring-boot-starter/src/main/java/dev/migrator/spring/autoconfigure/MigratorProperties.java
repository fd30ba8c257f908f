package dev.migrator.spring.autoconfigure;

import dev.migrator.MigratorSettings.TransactionScope;
import dev.migrator.dialect.LockStrategy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DurationUnit;

/**
 * Everything under {@code migrator}. Immutable. A duration without a unit is in seconds.
 *
 * @param enabled Whether to migrate and to offer anything at all; false is as if the starter were absent.
 * @param mode What happens when the application starts.
 * @param command Command to run instead of the application, as on the command line: "rollback 1". Needs migrator-cli on
 *     the class path.
 * @param locations Folders of the migrations, each "classpath:PATH" or "filesystem:PATH". A folder given here must
 *     exist; the default one may be absent.
 * @param layout How the files of the locations are named and read.
 * @param adopt Whether the first start takes over what Flyway, Liquibase or another tool recorded, before it migrates;
 *     without such a tool's table it just migrates.
 * @param table Name of the table that records what was applied.
 * @param schema Schema of that table; by default the connection's own.
 * @param target Version at which migrating stops; by default the last one. Quote it, "1.10" is no number.
 * @param outOfOrder What to do with a pending migration below one that is applied.
 * @param transaction Whether each migration has its own transaction, or all that run at once share one.
 * @param placeholders Values for "${name}" in scripts. Not meant for secrets: the history keeps them in down scripts.
 * @param lock Coordination of several migrators of one database.
 * @param lockTimeout How long a statement waits for a database lock before it is retried, as "lock-retry" says; 0
 *     leaves the session's own limit.
 * @param lockRetry How often and how long a migration that was refused a database lock is tried again.
 * @param statementTimeout How long a statement may run; by default without limit.
 * @param waitTimeout How long mode "wait" waits for another process to migrate.
 * @param waitForDatabase How long the start, or a command, waits for a database that doesn't answer yet; 0 is not at all.
 * @param reconnectTimeout How long a run whose connection was lost tries to get another one; 0 is not at all.
 * @param shutdownGrace How long the statement at hand may go on when the process is asked to end; then it is cancelled.
 * @param endpoint What the actuator endpoint "migrations" offers.
 * @param datasource A connection of the migrations' own, for example with a user who may change the schema.
 * @param shadow Where migrations are tried out; by default in databases made for that on the server of the real one.
 * @param databases Settings by bean name of a DataSource. Once one is listed, only those listed are migrated. Each
 *     starts from what "migrator" says and overrides it, except for "target" and "datasource".
 */
@ConfigurationProperties("migrator")
public record MigratorProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("migrate") Mode mode,
        @Nullable String command,
        @Nullable List<String> locations,
        @DefaultValue("auto") Layout layout,
        @DefaultValue("false") boolean adopt,
        @DefaultValue("migrations") String table,
        @Nullable String schema,
        @Nullable String target,
        @DefaultValue("reject") OutOfOrder outOfOrder,
        @DefaultValue("per-migration") TransactionScope transaction,
        @DefaultValue Map<String, String> placeholders,
        @DefaultValue Lock lock,
        @DefaultValue("5s") @DurationUnit(ChronoUnit.SECONDS) Duration lockTimeout,
        @DefaultValue Retry lockRetry,
        @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration statementTimeout,
        @DefaultValue("10m") @DurationUnit(ChronoUnit.SECONDS) Duration waitTimeout,
        @DefaultValue("0s") @DurationUnit(ChronoUnit.SECONDS) Duration waitForDatabase,
        @DefaultValue("1m") @DurationUnit(ChronoUnit.SECONDS) Duration reconnectTimeout,
        @DefaultValue("20s") @DurationUnit(ChronoUnit.SECONDS) Duration shutdownGrace,
        @DefaultValue Endpoint endpoint,
        @DefaultValue OwnDataSource datasource,
        @DefaultValue Shadow shadow,
        @DefaultValue Map<String, DatabaseProperties> databases) {

    /** What happens when the application starts. */
    public enum Mode {
        /** What is pending runs, then the application starts. */
        MIGRATE,
        /** What is pending runs, then the process ends with an exit code that says how it went. */
        MIGRATE_AND_EXIT,
        /** The start fails if anything is pending or in conflict. */
        VALIDATE,
        /** The start waits until another process has migrated. */
        WAIT,
        /** Nothing. */
        OFF
    }

    /** How files are named and read. */
    public enum Layout {
        /** Recognised from the files. */
        AUTO,
        /** Numbered scripts, {@code 0001_create_users.sql} and {@code 0001_create_users.down.sql}. */
        NUMBERED,
        /** Flyway's: {@code V1__create_users.sql}, {@code U1__…}, {@code R__…}, {@code B1__…}. */
        FLYWAY,
        /** dbmate's: one file with {@code -- migrate:up} and {@code -- migrate:down}. */
        DBMATE,
        /** Prisma's: a folder for each migration with a {@code migration.sql}. */
        PRISMA,
        /** Drizzle's: a journal, or a folder for each migration. */
        DRIZZLE,
        /** The SQL files of node-pg-migrate. */
        NODE_PG_MIGRATE,
        /** golang-migrate's: {@code 1_create_users.up.sql} and {@code 1_create_users.down.sql}. */
        GOLANG_MIGRATE,
        /** The SQL files of goose. */
        GOOSE,
        /** The files of sql-migrate. */
        SQL_MIGRATE,
        /** diesel's: a folder for each migration with {@code up.sql} and {@code down.sql}. */
        DIESEL,
        /** Liquibase's formatted SQL. */
        LIQUIBASE;

        /** As the engine calls it. */
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What to do with a pending migration below one that is applied. */
    public enum OutOfOrder {
        /** It is a conflict, and nothing runs. */
        REJECT,
        /** It runs. */
        ALLOW
    }

    /**
     * Coordination of several migrators of one database.
     *
     * @param limit How long to wait for another migrator to finish.
     * @param strategy What kind of lock keeps other migrators out; "auto" is the session's own where sessions can hold
     *     one, and a lease elsewhere.
     */
    // No record component may be called wait.
    public record Lock(
            @Name("wait") @DefaultValue("5m") @DurationUnit(ChronoUnit.SECONDS) Duration limit,
            @DefaultValue("auto") LockStrategy strategy) {}

    /**
     * How a migration that was refused a database lock is tried again.
     *
     * @param budget How long, counted from its first attempt; 0 is one attempt only.
     * @param pause Pause before the second attempt. It doubles with each, and each is varied at random by up to a half.
     * @param maxPause Longest of these pauses.
     */
    public record Retry(
            @DefaultValue("1m") @DurationUnit(ChronoUnit.SECONDS) Duration budget,
            @DefaultValue("1s") @DurationUnit(ChronoUnit.SECONDS) Duration pause,
            @DefaultValue("30s") @DurationUnit(ChronoUnit.SECONDS) Duration maxPause) {}

    /**
     * What the actuator endpoint offers.
     *
     * @param operations Whether the endpoint can also migrate and roll back, not only show.
     * @param showSql Whether the endpoint shows the SQL of a single migration.
     */
    public record Endpoint(@DefaultValue("false") boolean operations, @DefaultValue("false") boolean showSql) {}

    /**
     * A connection of the migrations' own. With a URL it stands alone; without one, user and password replace those of
     * the application's DataSource.
     *
     * @param url JDBC URL; by default that of the application's DataSource.
     * @param username User who migrates; by default that of the application's DataSource.
     * @param password Password of that user.
     * @param driverClassName Class name of the JDBC driver; by default the one that belongs to the URL.
     */
    public record OwnDataSource(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable String driverClassName) {

        /** Without the values: they may be credentials. */
        @Override
        public String toString() {
            return "OwnDataSource";
        }
    }

    /**
     * Where migrations are tried out.
     *
     * @param url JDBC URL of a database on another server, next to which databases are made and dropped; itself it is not
     *     touched.
     * @param username User who may make databases there.
     * @param password Password of that user.
     */
    public record Shadow(@Nullable String url, @Nullable String username, @Nullable String password) {

        /** Without the values: they may be credentials. */
        @Override
        public String toString() {
            return "Shadow";
        }
    }
}
