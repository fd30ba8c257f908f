package dev.migrator.migration;

/** The state of one migration in one database. */
public enum MigrationState {
    /** Its up ran and was not rolled back. */
    APPLIED,
    /** Applied by a newer release: no script here, and applied after every migration that has one. */
    AHEAD,
    /** The mark below which everything counts as applied. */
    BASELINE,
    /** Its row says running and nobody is at work; the next run resumes it. */
    INTERRUPTED,
    /** The database refused one of its statements outside a transaction. */
    FAILED,
    /** Not applied. */
    PENDING
}
