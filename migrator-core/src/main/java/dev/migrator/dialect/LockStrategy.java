package dev.migrator.dialect;

/** What kind of lock lets one migrator at a time work on a history table. All that share one must agree. */
public enum LockStrategy {
    /** The session's own where sessions can hold one, a lease elsewhere. */
    AUTO,
    /** A lock that its session holds, and that ends with it; where there is no server, one of the process. */
    SESSION,
    /** A row that says who works and until when, renewed on a second connection. */
    LEASE
}
