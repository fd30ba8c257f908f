package dev.migrator.execution;

import dev.migrator.migration.MigratorException;

/** A Java migration ended the engine's transaction with a statement of its own. */
final class TransactionEndedException extends MigratorException {

    TransactionEndedException(Throwable cause) {
        super(
                "it ended the transaction of the migration, by a statement like commit or rollback",
                "Take that statement out of the class, or let its transactional() return false. Settle by hand what"
                        + " stays, then run again.",
                cause);
    }
}
