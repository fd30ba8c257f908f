package dev.migrator.execution;

import dev.migrator.dialect.OpenTransaction;
import dev.migrator.dialect.SessionState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the session back as it was before a step, so that nothing of it leaks into the next one or into an
 * application's pool. Where a pooler lends sessions by the transaction, it can only be done within one. Serves one step.
 */
final class SessionKeeper {

    private final Connection connection;
    private final SessionState state;
    private final Optional<OpenTransaction> openTransaction;
    private final HiddenTransactions transactions;
    private final PreparedStep step;
    private final boolean ours;
    private boolean known;
    private @Nullable ConnectionSettings settings;
    private Map<String, String> before = Map.of();

    private SessionKeeper(RunContext context, PreparedStep step) {
        this.connection = context.connection();
        this.state = context.dialect().sessionState();
        this.openTransaction = context.dialect().openTransaction();
        this.transactions = new HiddenTransactions(context);
        this.step = step;
        this.ours = context.lock().keepsSession();
    }

    /**
     * Remembers the present state, if the step may change it. Best before the step's transaction begins: there are
     * statements that have to be the first in it.
     */
    static SessionKeeper of(RunContext context, PreparedStep step) throws SQLException {
        SessionKeeper keeper = new SessionKeeper(context, step);
        keeper.remember();
        return keeper;
    }

    /** The step's transaction has begun, in which at last it is known whose session this is. */
    void begun() throws SQLException {
        if (!known) {
            remember();
        }
    }

    private void remember() throws SQLException {
        if (!step.sessionUse().touches() || !keepsSession()) {
            return;
        }
        settings = step.code().isPresent() ? ConnectionSettings.of(connection) : null;
        before = read();
        known = true;
    }

    /** Whether the next statement reaches the same session as this one. */
    private boolean keepsSession() throws SQLException {
        return ours || !connection.getAutoCommit();
    }

    /**
     * Makes sure that a step outside a transaction left none open.
     *
     * @throws OpenTransactionException if it did; what was open is rolled back
     */
    void requireNoTransaction() throws SQLException {
        if (step.ownTransaction() == OwnTransaction.NONE && endTransaction()) {
            throw OpenTransactionException.of(step, openTransaction);
        }
    }

    /**
     * Rolls back what a step outside a transaction left open, if it did so behind our back.
     *
     * @return whether it did
     */
    boolean endTransaction() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
            return true;
        }
        return step.sessionUse().hidesTransactions() && transactions.endLeftOpen();
    }

    /** Undoes what changed since; also after a failure, once what the step's transaction did is rolled back. */
    void restore() throws SQLException {
        if (!known || !keepsSession()) {
            return;
        }
        if (settings != null) {
            settings.restore(connection);
        }
        execute(state.restore(before, read()));
        if (!step.sessionUse().leftovers().isEmpty()) {
            removeLeftovers();
            // They may walk through the same default schemas as the script did.
            execute(state.restore(before, read()));
        }
    }

    private void removeLeftovers() throws SQLException {
        boolean inTransaction = !connection.getAutoCommit();
        for (String sql : step.sessionUse().leftovers()) {
            try {
                execute(List.of(sql));
            } catch (SQLException e) {
                // A step that failed may not have come as far; outside a transaction trying breaks nothing.
                if (inTransaction) {
                    throw e;
                }
            }
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Map<String, String> read() throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        read(state.read(), values);
        if (state.readIfAllowed().isPresent()) {
            try {
                read(state.readIfAllowed().get(), values);
            } catch (SQLException e) {
                // What this user may not see stays unknown; a connection that is lost is noticed by the next statement.
            }
        }
        return values;
    }

    private void read(String query, Map<String, String> values) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String value = rows.getString(2);
                if (value != null) {
                    values.put(rows.getString(1), value);
                }
            }
        }
    }
}
