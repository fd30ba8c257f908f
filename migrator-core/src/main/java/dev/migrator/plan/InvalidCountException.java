package dev.migrator.plan;

import dev.migrator.migration.MigratorException;

/** A command asks for a number of migrations that makes no sense. Nothing was run. */
public final class InvalidCountException extends MigratorException {

    InvalidCountException(int count) {
        super("Can't roll back " + count + " migrations.", "Give a number from 1 on.");
    }
}
