package dev.migrator;

import dev.migrator.dialect.LockStrategy;
import dev.migrator.execution.InDoubt;
import dev.migrator.execution.LockRetry;
import dev.migrator.migration.JavaMigration;
import dev.migrator.source.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a {@link Migrator} works with. Immutable; everything but the DataSource has a default. */
public final class MigratorSettings {

    /** How many migrations share a transaction. */
    public enum TransactionScope {
        /** Each has its own. */
        PER_MIGRATION,
        /** One holds all that a command runs. */
        ALL
    }

    private final DataSource dataSource;
    private final ClassLoader classLoader;
    private final List<Location> locations;
    private final String layout;
    private final List<JavaMigration> javaMigrations;
    private final boolean classesAbsent;
    private final String table;
    private final @Nullable String schema;
    private final @Nullable String target;
    private final boolean outOfOrder;
    private final boolean adopt;
    private final TransactionScope transaction;
    private final Map<String, String> placeholders;
    private final Duration lockWait;
    private final LockStrategy lockStrategy;
    private final @Nullable Duration lockTimeout;
    private final LockRetry lockRetry;
    private final @Nullable Duration statementTimeout;
    private final Duration waitForDatabase;
    private final Duration reconnectTimeout;
    private final Duration shutdownGrace;
    private final @Nullable InDoubt inDoubt;
    private final List<MigrationListener> listeners;

    private MigratorSettings(Builder builder) {
        this.dataSource = builder.dataSource;
        this.classLoader = builder.classLoader;
        this.locations = List.copyOf(builder.locations);
        this.layout = builder.layout;
        this.javaMigrations = List.copyOf(builder.javaMigrations);
        this.classesAbsent = builder.classesAbsent;
        this.table = builder.table;
        this.schema = builder.schema;
        this.target = builder.target;
        this.outOfOrder = builder.outOfOrder;
        this.adopt = builder.adopt;
        this.transaction = builder.transaction;
        this.placeholders = Map.copyOf(builder.placeholders);
        this.lockWait = builder.lockWait;
        this.lockStrategy = builder.lockStrategy;
        this.lockTimeout = builder.lockTimeout;
        this.lockRetry = builder.lockRetry;
        this.statementTimeout = builder.statementTimeout;
        this.waitForDatabase = builder.waitForDatabase;
        this.reconnectTimeout = builder.reconnectTimeout;
        this.shutdownGrace = builder.shutdownGrace;
        this.inDoubt = builder.inDoubt;
        this.listeners = List.copyOf(builder.listeners);
    }

    /** Begins with the defaults. */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /** Begins with these. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** For trying the same scripts out in another database: nothing of this one's is meant there, and nobody listens. */
    MigratorSettings inShadow(DataSource shadow) {
        return new Builder(this, shadow, List.of())
                .schema(null)
                .target(null)
                .adopt(false)
                .transaction(TransactionScope.PER_MIGRATION)
                .lockStrategy(LockStrategy.AUTO)
                .waitForDatabase(Duration.ZERO)
                .inDoubt(null)
                .build();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public ClassLoader classLoader() {
        return classLoader;
    }

    public List<Location> locations() {
        return locations;
    }

    public String layout() {
        return layout;
    }

    public List<JavaMigration> javaMigrations() {
        return javaMigrations;
    }

    public boolean classesAbsent() {
        return classesAbsent;
    }

    public String table() {
        return table;
    }

    public Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    public Optional<String> target() {
        return Optional.ofNullable(target);
    }

    public boolean outOfOrder() {
        return outOfOrder;
    }

    public boolean adopt() {
        return adopt;
    }

    public TransactionScope transaction() {
        return transaction;
    }

    public Map<String, String> placeholders() {
        return placeholders;
    }

    public Duration lockWait() {
        return lockWait;
    }

    public LockStrategy lockStrategy() {
        return lockStrategy;
    }

    public Optional<Duration> lockTimeout() {
        return Optional.ofNullable(lockTimeout);
    }

    public LockRetry lockRetry() {
        return lockRetry;
    }

    public Optional<Duration> statementTimeout() {
        return Optional.ofNullable(statementTimeout);
    }

    public Duration waitForDatabase() {
        return waitForDatabase;
    }

    public Duration reconnectTimeout() {
        return reconnectTimeout;
    }

    public Duration shutdownGrace() {
        return shutdownGrace;
    }

    public Optional<InDoubt> inDoubt() {
        return Optional.ofNullable(inDoubt);
    }

    public List<MigrationListener> listeners() {
        return listeners;
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {

        private final DataSource dataSource;
        private ClassLoader classLoader = Objects.requireNonNullElseGet(
                Thread.currentThread().getContextClassLoader(), MigratorSettings.class::getClassLoader);
        private List<Location> locations = List.of(Location.DEFAULT);
        private String layout = "auto";
        private final List<JavaMigration> javaMigrations = new ArrayList<>();
        private boolean classesAbsent;
        private String table = "migrations";
        private @Nullable String schema;
        private @Nullable String target;
        private boolean outOfOrder;
        private boolean adopt;
        private TransactionScope transaction = TransactionScope.PER_MIGRATION;
        private Map<String, String> placeholders = new LinkedHashMap<>();
        private Duration lockWait = Duration.ofMinutes(5);
        private LockStrategy lockStrategy = LockStrategy.AUTO;
        private @Nullable Duration lockTimeout = Duration.ofSeconds(5);
        private LockRetry lockRetry = LockRetry.DEFAULT;
        private @Nullable Duration statementTimeout;
        private Duration waitForDatabase = Duration.ZERO;
        private Duration reconnectTimeout = Duration.ofMinutes(1);
        private Duration shutdownGrace = Duration.ofSeconds(20);
        private @Nullable InDoubt inDoubt;
        private final List<MigrationListener> listeners = new ArrayList<>();

        private Builder(DataSource dataSource) {
            this.dataSource = dataSource;
            this.listeners.add(new LoggingListener());
        }

        private Builder(MigratorSettings settings) {
            this(settings, settings.dataSource, settings.listeners);
        }

        private Builder(MigratorSettings settings, DataSource dataSource, List<MigrationListener> listeners) {
            this.dataSource = dataSource;
            this.locations = settings.locations;
            this.javaMigrations.addAll(settings.javaMigrations);
            this.placeholders = settings.placeholders;
            this.listeners.addAll(listeners);
            this.classLoader = settings.classLoader;
            this.layout = settings.layout;
            this.classesAbsent = settings.classesAbsent;
            this.table = settings.table;
            this.schema = settings.schema;
            this.target = settings.target;
            this.outOfOrder = settings.outOfOrder;
            this.adopt = settings.adopt;
            this.transaction = settings.transaction;
            this.lockWait = settings.lockWait;
            this.lockStrategy = settings.lockStrategy;
            this.lockTimeout = settings.lockTimeout;
            this.lockRetry = settings.lockRetry;
            this.statementTimeout = settings.statementTimeout;
            this.waitForDatabase = settings.waitForDatabase;
            this.reconnectTimeout = settings.reconnectTimeout;
            this.shutdownGrace = settings.shutdownGrace;
            this.inDoubt = settings.inDoubt;
        }

        /** Where {@code classpath:} locations are looked up; default: the thread's context class loader. */
        public Builder classLoader(ClassLoader value) {
            this.classLoader = value;
            return this;
        }

        /**
         * Where scripts are, each {@code classpath:PATH} or {@code filesystem:PATH}; default:
         * {@code classpath:db/migration}.
         *
         * @throws dev.migrator.source.InvalidLocationException for another prefix or an empty path
         */
        public Builder locations(List<String> values) {
            this.locations = values.stream().map(Location::parse).toList();
            return this;
        }

        /** As {@link #locations(List)}. */
        public Builder locations(String... values) {
            return locations(List.of(values));
        }

        /**
         * How scripts are named and written: {@code numbered}, {@code flyway}, {@code dbmate}, {@code prisma}, {@code
         * drizzle}, {@code node-pg-migrate}, {@code golang-migrate}, {@code goose}, {@code sql-migrate}, {@code
         * diesel} or {@code liquibase}; default: {@code auto}, which sees by the files.
         */
        public Builder layout(String value) {
            this.layout = value;
            return this;
        }

        /** Migrations written in Java, beside the scripts. */
        public Builder javaMigrations(List<? extends JavaMigration> values) {
            this.javaMigrations.addAll(values);
            return this;
        }

        /**
         * Whether this process has scripts alone, so that a migration in Java which only the history knows tells nothing
         * of a newer release; default: no.
         */
        public Builder classesAbsent(boolean value) {
            this.classesAbsent = value;
            return this;
        }

        /** The history table; default: {@code migrations}. Folded as the database folds unquoted names. */
        public Builder table(String value) {
            this.table = value;
            return this;
        }

        /** The history table's schema; default: the connection's. */
        public Builder schema(@Nullable String value) {
            this.schema = value;
            return this;
        }

        /** The version at which migrating stops; default: the last one. */
        public Builder target(@Nullable String value) {
            this.target = value;
            return this;
        }

        /** Whether a migration may run after one that stands above it; default: no. */
        public Builder outOfOrder(boolean value) {
            this.outOfOrder = value;
            return this;
        }

        /**
         * Whether migrating begins with taking over another tool's history, where there is one and ours has no row yet;
         * default: no.
         */
        public Builder adopt(boolean value) {
            this.adopt = value;
            return this;
        }

        /** How many migrations share a transaction; default: each has its own. */
        public Builder transaction(TransactionScope value) {
            this.transaction = value;
            return this;
        }

        /** What <code>${name}</code> stands for in scripts. Not meant for secrets: downs keep the values. */
        public Builder placeholders(Map<String, String> values) {
            this.placeholders = new LinkedHashMap<>(values);
            return this;
        }

        /** How long to wait for another migrator; default: five minutes. */
        public Builder lockWait(Duration value) {
            this.lockWait = value;
            return this;
        }

        /** How long a statement waits for a database lock, null for the session's own limit; default: five seconds. */
        public Builder lockTimeout(@Nullable Duration value) {
            this.lockTimeout = value;
            return this;
        }

        /** What kind of lock keeps other migrators out; default: the one that holds on this database. */
        public Builder lockStrategy(LockStrategy value) {
            this.lockStrategy = value;
            return this;
        }

        /** How long a migration that was refused a database lock is tried again; default: one minute. */
        public Builder lockRetry(LockRetry value) {
            this.lockRetry = value;
            return this;
        }

        /** How long a statement may run; default: no limit. */
        public Builder statementTimeout(@Nullable Duration value) {
            this.statementTimeout = value;
            return this;
        }

        /** How long a command waits for a database that doesn't answer yet; default: not at all. */
        public Builder waitForDatabase(Duration value) {
            this.waitForDatabase = value;
            return this;
        }

        /** How long a run whose connection was lost tries to get another one; default: one minute, zero for not at all. */
        public Builder reconnectTimeout(Duration value) {
            this.reconnectTimeout = value;
            return this;
        }

        /** How long the statement at hand may go on when the process is asked to end; default: 20 seconds. */
        public Builder shutdownGrace(Duration value) {
            this.shutdownGrace = value;
            return this;
        }

        /** What a person knows of a statement that was interrupted; default: nothing, and the run stops there. */
        public Builder inDoubt(@Nullable InDoubt value) {
            this.inDoubt = value;
            return this;
        }

        /** Somebody else who wants to hear what happens. */
        public Builder listener(MigrationListener value) {
            this.listeners.add(value);
            return this;
        }

        public MigratorSettings build() {
            return new MigratorSettings(this);
        }
    }
}
