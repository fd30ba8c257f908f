package dev.migrator.source;

import dev.migrator.migration.MigratorException;

/** A location that can't be searched. */
public final class InvalidLocationException extends MigratorException {

    private InvalidLocationException(String problem, String fix) {
        super(problem, fix);
    }

    static InvalidLocationException unknownPrefix(String text) {
        return new InvalidLocationException(
                "Location \"" + text + "\" has an unknown prefix.", "Write classpath:PATH or filesystem:PATH.");
    }

    static InvalidLocationException empty(String text) {
        return new InvalidLocationException(
                "Location \"" + text + "\" names no folder.", "Write classpath:PATH or filesystem:PATH.");
    }

    static InvalidLocationException absent(Location location, String lookedUp) {
        return new InvalidLocationException(
                "Location \"" + location + "\" doesn't exist" + lookedUp + ". Nothing was run.",
                "Create the folder, or correct migrator.locations.");
    }
}
