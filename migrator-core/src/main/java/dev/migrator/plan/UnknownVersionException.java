package dev.migrator.plan;

import dev.migrator.migration.MigratorException;

/** A command names a version that isn't what it must be. Nothing was run. */
public final class UnknownVersionException extends MigratorException {

    UnknownVersionException(String version, String expected) {
        super("Version \"" + version + "\" is not " + expected + ".", "Look at the status for the versions there are.");
    }
}
