package dev.migrator.execution;

import dev.migrator.migration.MigratorException;
import dev.migrator.sql.SqlStatement;

/** A script and the engine's transaction get in each other's way. Nothing was run. */
public final class TransactionControlException extends MigratorException {

    private static final int SHOWN = 60;

    private TransactionControlException(String problem, String fix) {
        super(problem, fix);
    }

    static TransactionControlException misplaced(String file, SqlStatement statement) {
        return new TransactionControlException(
                place(file, statement) + ": \"" + start(statement)
                        + "\" interferes with the transaction of the migration." + " Nothing was run.",
                "Remove it; the engine commits. A script may also be one transaction as a whole: BEGIN as its first"
                        + " statement, COMMIT as its last, and none between.");
    }

    static TransactionControlException mixed(String file, SqlStatement statement) {
        return new TransactionControlException(
                place(file, statement) + ": \"" + start(statement) + "\" can't run inside a transaction, but other"
                        + " statements of the script can. Nothing was run.",
                "Put it into a script of its own, or write \"-- migrator:transaction off\" at the head of this one; then"
                        + " nothing in it is rolled back if a statement fails.");
    }

    static TransactionControlException refused(PreparedStep step, String database) {
        String reason = step.statements().isEmpty()
                ? "it runs outside a transaction"
                : place(step.file(), step.statements().iterator().next()) + " runs outside a transaction";
        return new TransactionControlException(
                "\"" + step.step().script() + "\" can't be part of one transaction for all migrations: " + reason
                        + " on " + database + ". Nothing was run.",
                "Set migrator.transaction: per-migration.");
    }

    private static String place(String file, SqlStatement statement) {
        return file + ":" + statement.line() + ":" + statement.column();
    }

    private static String start(SqlStatement statement) {
        String head = statement.head();
        return head.length() <= SHOWN ? head : head.substring(0, SHOWN) + "…";
    }
}
