package dev.migrator.migration;

/** Why nothing may run. */
public enum ConflictKind {
    /** Its up or down was edited after it was applied. */
    CHANGED,
    /** Applied, but this release has no script, though it has one that was applied later. */
    MISSING,
    /** Pending, though one above it is applied. */
    OUT_OF_ORDER,
    /** The database refused one of its statements outside a transaction, and the script is still the same. */
    FAILED,
    /** Two migrations of one identity. */
    DUPLICATE,
    /** The tool whose history was taken over has run since. */
    OTHER_TOOL
}
