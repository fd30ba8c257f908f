package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;

/** The URL names no database that could be created or dropped. Nothing was run. */
public final class NoDatabaseAddressException extends MigratorException {

    private NoDatabaseAddressException(String problem, String fix) {
        super(problem + " Nothing was run.", fix);
    }

    static NoDatabaseAddressException inMemory() {
        return new NoDatabaseAddressException(
                "The database lives in the memory of one process: there is nothing to create or drop from outside.",
                "Use a URL that names a file or a database on a server.");
    }

    static NoDatabaseAddressException ofServer() {
        return new NoDatabaseAddressException(
                "This server offers no way to create or drop its databases through a connection.",
                "Create or drop the database on the server itself, or use a URL that names its file.");
    }

    static NoDatabaseAddressException unnamed() {
        return new NoDatabaseAddressException(
                "The URL names no database.", "Write the database's name behind the host: …://host/NAME.");
    }

    static NoDatabaseAddressException unknown() {
        return new NoDatabaseAddressException(
                "The URL is of a database whose creation we don't know.",
                "Create or drop it with the database's own tools; the other commands don't need this.");
    }
}
