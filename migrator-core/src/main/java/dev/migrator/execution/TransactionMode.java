package dev.migrator.execution;

/** How a step and its row in the history are kept together. */
public enum TransactionMode {
    /** One transaction holds both: they are there together, or neither is. */
    TRANSACTION,
    /** The row comes first and counts the statements done. */
    NO_TRANSACTION
}
