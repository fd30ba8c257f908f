package dev.migrator.plan;

/** The state of a database as a whole: the first of these that holds. */
public enum DatabaseState {
    /** A migration failed half-way. */
    FAILED,
    /** Scripts and history contradict each other. */
    CONFLICT,
    /** A migrator is at work. */
    MIGRATING,
    /** Something waits to be applied. */
    PENDING,
    /** Nothing is left to do. */
    CURRENT
}
