package dev.migrator.testdatabases;

/**
 * Whether this machine can provide a database.
 *
 * @param reason what is missing; empty when available
 */
public record Availability(boolean available, String reason) {

    static Availability yes() {
        return new Availability(true, "");
    }

    static Availability no(String reason) {
        return new Availability(false, reason);
    }
}
