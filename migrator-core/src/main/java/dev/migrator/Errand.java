package dev.migrator;

import java.sql.SQLException;

/** Work that needs a connection, and can be done again, or gone on with, on another one where that is lost. */
interface Errand<T> {

    T on(Session session) throws SQLException;

    /** Grows with everything that stays done, whatever becomes of the connection. */
    default int progress() {
        return 0;
    }

    /** What is done and what isn't, as sentences, for a person whom this run has to leave alone; empty for nothing. */
    default String state() {
        return "";
    }

    /** False from when it is begun anew until it has seen what its lost connection left behind. */
    default boolean settled() {
        return true;
    }
}
