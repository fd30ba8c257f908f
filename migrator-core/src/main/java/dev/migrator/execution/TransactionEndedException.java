package dev.migrator.execution;

import java.sql.SQLException;

/** A Java migration ended the engine's transaction with a statement of its own. */
final class TransactionEndedException extends SQLException {

    TransactionEndedException(Throwable cause) {
        super("it ended the transaction of the migration, by a statement like commit or rollback", cause);
    }
}
