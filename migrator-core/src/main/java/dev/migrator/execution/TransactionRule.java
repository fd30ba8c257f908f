package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.migration.Directives;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.TransactionControl;
import java.util.List;
import java.util.Optional;

/** Decides whether a script runs inside a transaction of the engine's. */
final class TransactionRule {

    private TransactionRule() {}

    /** All that {@link #mode} would complain about. */
    static void check(Dialect dialect, String file, Directives directives, List<SqlStatement> statements) {
        mode(dialect, file, directives, statements, refusesTransaction(dialect, file, directives, statements));
    }

    /**
     * Whether the script is made of statements that the database refuses inside a transaction.
     *
     * @throws TransactionControlException if only some of them are, and the script doesn't say what it wants
     */
    static boolean refusesTransaction(
            Dialect dialect, String file, Directives directives, List<SqlStatement> statements) {
        List<SqlStatement> refusing =
                statements.stream().filter(dialect::refusesTransaction).toList();
        boolean mixed = !refusing.isEmpty() && refusing.size() < statements.size();
        if (mixed && directives.transaction()) {
            throw TransactionControlException.mixed(file, refusing.get(0));
        }
        return !refusing.isEmpty();
    }

    /** @throws TransactionControlException if the script controls transactions in a way we can't follow */
    static TransactionMode mode(
            Dialect dialect, String file, Directives directives, List<SqlStatement> statements, boolean refuses) {
        Optional<SqlStatement> misplaced = TransactionControl.misplaced(statements);
        if (misplaced.isPresent()) {
            throw TransactionControlException.misplaced(file, misplaced.get());
        }
        boolean inside = dialect.transactionalDdl()
                && directives.transaction()
                && !refuses
                && !TransactionControl.framed(statements);
        return inside ? TransactionMode.TRANSACTION : TransactionMode.NO_TRANSACTION;
    }
}
