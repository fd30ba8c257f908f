package dev.migrator.migration;

/** Why a row of the history was written. */
public enum Action {
    /** The step ran. */
    RUN,
    /** A person said so; no SQL ran. */
    MARK,
    /** Taken over from another tool's history. */
    ADOPT,
    /** A person accepted what differs between the scripts and the history. */
    REPAIR
}
