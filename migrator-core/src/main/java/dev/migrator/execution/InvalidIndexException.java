package dev.migrator.execution;

import dev.migrator.migration.MigratorException;

/** An index of the name that a statement wants is there, but it was never built to its end, so the database doesn't use it. */
final class InvalidIndexException extends MigratorException {

    InvalidIndexException(String index, String drop) {
        super(
                "the index " + index + " is there but invalid: an earlier build of it did not come to its end, and the"
                        + " statement passed over it",
                "Remove it with \"" + drop + "\" if no build of it is under way, and run again.");
    }
}
