package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;

/** The lock that was asked for can't be had on this database. Nothing was run. */
public final class LockStrategyException extends MigratorException {

    private LockStrategyException(String problem, String fix) {
        super(problem + " Nothing was run.", fix);
    }

    static LockStrategyException noSessionLock(String database) {
        return new LockStrategyException(
                "The lock strategy is SESSION, and the sessions of " + database + "'s server can't hold a lock.",
                "Set migrator.lock.strategy to auto, which takes a lease here.");
    }

    static LockStrategyException noServer(String database) {
        return new LockStrategyException(
                "The lock strategy is LEASE, and this " + database
                        + " has no server whose other clients a lease would keep out.",
                "Set migrator.lock.strategy to auto, which takes a lock of the process and, beside a file, of the"
                        + " operating system here.");
    }
}
