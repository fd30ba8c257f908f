package dev.migrator.proof;

import dev.migrator.migration.MigratorException;

/** A script reaches beyond its database, to where nobody could take anything back. Nothing of it was run. */
public final class BeyondDatabaseException extends MigratorException {

    private BeyondDatabaseException(String problem, String fix) {
        super(problem, fix);
    }

    /**
     * @param place file, line and column
     * @param statement the head of it
     */
    public static BeyondDatabaseException of(String place, String statement) {
        return new BeyondDatabaseException(
                "The statement at " + place + " (\"" + statement
                        + "\") reaches beyond its database, so it can't be tried"
                        + " out on this server. It was not run, and the database to try things out in is dropped.",
                "Name a server where that does no harm with migrator.shadow.url.");
    }
}
