package dev.migrator.migration;

/** What a row of the history is about. */
public enum MigrationKind {
    /** A script that runs once, in the order of its position. */
    VERSIONED,
    /** A script that runs again whenever its checksum changes, after the versioned ones. */
    REPEATABLE,
    /** A migration written in Java. It stands in the same order as the versioned ones. */
    JAVA,
    /** A mark, or a script that makes it true on an empty database: everything at or below this version counts as applied. */
    BASELINE,
    /** The number of the history table's own format. */
    FORMAT
}
