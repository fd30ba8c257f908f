package dev.migrator.dialect;

/** What kind of lock lets one migrator at a time work on a history table. */
public enum LockStrategy {
    /** The session's own where sessions can hold one, a lease elsewhere. */
    AUTO,
    /** A lock that its session holds, and that ends with it. */
    SESSION,
    /** A row that says who works and until when, renewed on a second connection. */
    LEASE
}
