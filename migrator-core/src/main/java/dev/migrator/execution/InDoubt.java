package dev.migrator.execution;

/** What a person knows of a statement that was interrupted, where nothing in the database tells. */
public enum InDoubt {
    /** It took effect; the run goes on after it. */
    APPLIED,
    /** It took no effect; it runs again. */
    PENDING
}
