package dev.migrator.execution;

import dev.migrator.dialect.OpenTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Transactions that something inside a statement or a class began without telling the driver. */
final class HiddenTransactions {

    private final Connection connection;
    private final Optional<OpenTransaction> dialect;

    HiddenTransactions(RunContext context) {
        this.connection = context.connection();
        this.dialect = context.dialect().openTransaction();
    }

    /** Rolls back what is open, and returns whether anything was. */
    boolean endLeftOpen() throws SQLException {
        if (dialect.isEmpty()) {
            return false;
        }
        Optional<SQLException> refusal = Optional.empty();
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute(dialect.get().probe());
            } catch (SQLException e) {
                refusal = Optional.of(e);
            }
            statement.execute("rollback");
        }
        return dialect.get().tellsOpen().test(refusal);
    }
}
