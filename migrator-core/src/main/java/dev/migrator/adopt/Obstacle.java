package dev.migrator.adopt;

/**
 * Why a history can't be taken over as it is.
 *
 * @param title what the other tool calls the migration
 * @param detail the evidence, where there is more to say
 */
record Obstacle(Kind kind, String title, String detail) {

    enum Kind {
        FAILED,
        EDITED,
        FILE_GONE,
        TWICE,
        ROW_GONE
    }
}
