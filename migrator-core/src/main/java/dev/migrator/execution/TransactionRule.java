package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.migration.Directives;
import dev.migrator.migration.Migration;

/**
 * Decides whether a script runs inside a transaction of the engine's. A numbered script leaves transactions to the
 * engine; one written for another tool does with them what it says.
 */
final class TransactionRule {

    private TransactionRule() {}

    /** @throws TransactionControlException if the script controls transactions in a way we can't follow */
    static TransactionMode mode(Dialect dialect, String layout, String file, Directives directives, Survey statements) {
        if (layout.equals(Migration.NUMBERED)) {
            check(file, directives, statements);
        }
        boolean inside = dialect.transactionalDdl()
                && directives.transaction()
                && statements.refusal().isEmpty()
                && !statements.controlsTransactions();
        return inside ? TransactionMode.TRANSACTION : TransactionMode.NO_TRANSACTION;
    }

    private static void check(String file, Directives directives, Survey statements) {
        statements.strayControl().ifPresent(statement -> {
            throw TransactionControlException.misplaced(file, statement);
        });
        if (directives.transaction() && !statements.allRefuse()) {
            statements.refusal().ifPresent(statement -> {
                throw TransactionControlException.mixed(file, statement);
            });
        }
    }
}
