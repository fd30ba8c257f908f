package dev.migrator.source;

import dev.migrator.migration.MigratorException;
import java.io.IOException;

/** A location that can't be searched. */
public final class InvalidLocationException extends MigratorException {

    private InvalidLocationException(String problem, String fix) {
        super(problem, fix);
    }

    private InvalidLocationException(String problem, String fix, IOException cause) {
        super(problem, fix, cause);
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

    static InvalidLocationException unreadable(Location location, IOException cause) {
        return new InvalidLocationException(
                "Location \"" + location + "\" can't be read: " + cause + ". Nothing was run.",
                "Check the rights on the folder and what is in it.",
                cause);
    }
}
