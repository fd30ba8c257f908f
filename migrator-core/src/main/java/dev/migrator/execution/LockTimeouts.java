package dev.migrator.execution;

import dev.migrator.dialect.LockTimeout;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps the session's limit on waiting for database locks at what the steps need: set once for the run, changed only for
 * a step that wants another, and put back at the end. Not thread-safe.
 */
public final class LockTimeouts implements AutoCloseable {

    private final Connection connection;
    private final Optional<LockTimeout> dialect;
    private final Optional<Duration> limit;
    private final boolean keepsSession;
    private Optional<String> before = Optional.empty();
    private Optional<Duration> present = Optional.empty();
    private boolean stale;

    /**
     * @param dialect how to set it; empty where the database can't
     * @param limit of the run; empty to leave the session's own
     * @param keepsSession whether the session is ours for the run; otherwise limits are set in transactions alone
     */
    public LockTimeouts(
            Connection connection, Optional<LockTimeout> dialect, Optional<Duration> limit, boolean keepsSession) {
        this.connection = connection;
        this.dialect = dialect;
        this.limit = limit;
        this.keepsSession = keepsSession;
    }

    /** Sets what a step asks for, or else the run's limit; costs nothing where that is set already. */
    void set(Optional<Duration> ofStep) throws SQLException {
        Optional<Duration> wanted = ofStep.or(() -> limit);
        if (!keepsSession || dialect.isEmpty() || (wanted.equals(present) && !stale)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            if (before.isEmpty()) {
                try (ResultSet value = statement.executeQuery(dialect.get().read())) {
                    before = value.next() ? Optional.ofNullable(value.getString(1)) : Optional.empty();
                }
            }
            if (wanted.isPresent()) {
                statement.execute(dialect.get().set().apply(wanted.get()));
            } else if (before.isPresent()) {
                statement.execute(dialect.get().restore().apply(before.get()));
            }
            present = wanted;
            stale = false;
        }
    }

    /** A transaction was rolled back in which it may have been set. */
    void rolledBack() {
        stale = true;
    }

    /** Sets it in a step's transaction, which has just begun, where the session's own is not ours to set. */
    void begun(Optional<Duration> ofStep) throws SQLException {
        Optional<String> local = keepsSession
                ? Optional.empty()
                : ofStep.or(() -> limit).flatMap(wanted -> dialect.flatMap(LockTimeout::setLocal)
                        .map(sql -> sql.apply(wanted)));
        if (local.isPresent()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(local.get());
            }
        }
    }

    /** Puts back what was set before the run. */
    @Override
    public void close() throws SQLException {
        if (dialect.isPresent() && before.isPresent() && (present.isPresent() || stale)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(dialect.get().restore().apply(before.get()));
            }
        }
    }
}
