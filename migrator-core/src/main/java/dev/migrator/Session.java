package dev.migrator;

import dev.migrator.adopt.Fingerprint;
import dev.migrator.dialect.ConnectionFailure;
import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Dialects;
import dev.migrator.dialect.LockHolder;
import dev.migrator.dialect.LockOwner;
import dev.migrator.dialect.LockScope;
import dev.migrator.dialect.MigratorLock;
import dev.migrator.history.History;
import dev.migrator.history.HistoryTable;
import dev.migrator.history.Origin;
import dev.migrator.history.Running;
import dev.migrator.migration.ForeignMigration;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.plan.Standing;
import dev.migrator.plan.Standings;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One connection and what we know of the database behind it, for the length of one command. */
final class Session implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 2;

    private final Connection connection;
    private final boolean autoCommitBefore;
    private final Dialect dialect;
    private final History history;
    private final MigratorSettings settings;
    private boolean lost;

    private Session(Connection connection, boolean autoCommitBefore, MigratorSettings settings) throws SQLException {
        this.connection = connection;
        this.autoCommitBefore = autoCommitBefore;
        this.settings = settings;
        this.dialect = Dialects.of(connection.getMetaData());
        HistoryTable table = HistoryTable.of(connection, dialect.quote(), settings.schema(), settings.table());
        this.history = new History(connection, table, dialect.columnTypes());
    }

    /**
     * Waits for the database as long as the settings allow.
     *
     * @throws DatabaseAccessException if there is no connection to be had
     * @throws dev.migrator.execution.StoppedException if the process is asked to end meanwhile
     * @throws dev.migrator.dialect.UnsupportedDatabaseException if we don't know the database
     */
    static Session open(MigratorSettings settings) {
        return open(settings, settings.waitForDatabase());
    }

    /** As {@link #open(MigratorSettings)}, without waiting: whoever just looks wants to know at once that there is nothing to see. */
    static Session openNow(MigratorSettings settings) {
        return open(settings, Duration.ZERO);
    }

    private static Session open(MigratorSettings settings, Duration wait) {
        Shutdown shutdown = new Shutdown(settings.shutdownGrace(), new Listeners(settings.listeners()));
        return shutdown.during(() -> open(settings, shutdown, new Patience(wait, shutdown.signal())));
    }

    /** As {@link #open(MigratorSettings)}, within a command that may be stopped. */
    static Session open(MigratorSettings settings, Shutdown shutdown) {
        return open(settings, shutdown, new Patience(settings.waitForDatabase(), shutdown.signal()));
    }

    /** As {@link #open(MigratorSettings)}, waiting as long as there is patience left. */
    static Session open(MigratorSettings settings, Shutdown shutdown, Patience patience) {
        return new DatabaseWait(patience, shutdown, new Listeners(settings.listeners())).until(() -> connect(settings));
    }

    private static Session connect(MigratorSettings settings) throws SQLException {
        Connection connection = settings.dataSource().getConnection();
        try {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            return new Session(connection, autoCommit, settings);
        } catch (SQLException | RuntimeException e) {
            try {
                connection.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    History history() {
        return history;
    }

    HistoryTable table() {
        return history.table();
    }

    /** Product and version, such as {@code PostgreSQL 18.6}. */
    String database() throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion();
        return dialect.name() + " " + version.replaceFirst("[ -].*", "").strip();
    }

    Origin origin() throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String user = database.getUserName();
        return new Origin(user == null ? "" : user, Host.name(), Host.release());
    }

    /**
     * How migrations stand by a history, and by what a tool that it was taken over from has done since.
     *
     * @param entries the newest rows
     */
    Standings standings(List<Migration> available, List<HistoryEntry> entries) throws SQLException {
        Standings standings = Standings.of(available, entries);
        List<Migration> classes = settings.classesAbsent() ? classes(standings.ahead()) : List.of();
        if (!classes.isEmpty()) {
            standings = Standings.of(
                    Stream.concat(available.stream(), classes.stream()).toList(), entries);
        }
        return standings.with(Fingerprint.changed(connection, entries));
    }

    /** Where no class is to be had, one that was applied tells nothing of a newer release. */
    private static List<Migration> classes(List<Standing> ahead) {
        return ahead.stream()
                .filter(standing -> standing.kind() == MigrationKind.JAVA)
                .<Migration>map(standing -> new ForeignMigration(
                        standing.identity(),
                        standing.position(),
                        MigrationKind.JAVA,
                        standing.description(),
                        standing.script(),
                        Migration.NUMBERED,
                        "Java"))
                .toList();
    }

    /** A lock of its own for each command. */
    MigratorLock lock() throws SQLException {
        return dialect.lock(new LockScope(
                connection.getMetaData().getURL(),
                table().sql(),
                table().name(),
                table().lockTableSql(),
                new LockOwner(Host.name(), ProcessHandle.current().pid()),
                settings.dataSource(),
                settings.lockStrategy()));
    }

    /** Who has the lock; where the database can't tell since when, what the history says is running. */
    Optional<LockHolder> holder(MigratorLock lock) throws SQLException {
        Optional<LockHolder> holder = lock.holder(connection);
        if (holder.isEmpty() || holder.get().since().isPresent()) {
            return holder;
        }
        Optional<Running> running = history.running();
        return holder.map(known -> known.or(running.map(Running::host), running.map(Running::startedAt)));
    }

    /** Ends an open transaction without a trace. */
    void takeBack() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** As {@link #takeBack()}, after a failure that must not be hidden by another one. */
    void takeBack(Exception cause) {
        try {
            takeBack();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Whether a failure is that of the connection; where it doesn't say so itself, the connection is asked. */
    boolean isLost(Exception failure) {
        lost = lost
                || ConnectionFailure.isLoss(failure, dialect)
                || (ConnectionFailure.isOfDatabase(failure) && !answers());
        return lost;
    }

    private boolean answers() {
        try {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Of a lost connection nothing can be given back, and that can't be helped: the database ends what it was at. */
    @Override
    public void close() {
        try (connection) {
            if (!lost) {
                // Switching auto-commit on would commit what is open.
                takeBack();
                connection.setAutoCommit(autoCommitBefore);
            }
        } catch (SQLException e) {
            if (!isLost(e)) {
                throw DatabaseAccessException.failed(e);
            }
        }
    }
}
