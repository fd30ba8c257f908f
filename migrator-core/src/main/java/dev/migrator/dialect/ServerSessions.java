package dev.migrator.dialect;

import java.util.Optional;

/**
 * How a server tells which of its sessions are at work; a session stands in the conditions as {@code s}. Each user must at
 * least see those of its own.
 *
 * @param table of sessions
 * @param name what a session is called, its number first. Numbers are used again once a server was started again, so
 *     there must be more to it
 * @param own whether it is the one that asks
 * @param atWork whether it runs a statement
 * @param end the statement that ends the session of number {@code %s}; empty where none ends one that is at work
 */
record ServerSessions(String table, String name, String own, String atWork, Optional<String> end) {

    /** The name of the session that asks. */
    String ownName() {
        return "(select " + name + " from " + table + " s where " + own + ")";
    }

    /** Whether the session of a name runs a statement, and is not the one that asks. */
    String isAtWork(String named) {
        return "exists (select 1 from " + table + " s where " + name + " = " + named + " and " + atWork + " and not ("
                + own + "))";
    }

    /** What ends the session of a name. */
    Optional<String> ending(String named) {
        return end.map(statement -> statement.formatted(named.split(" ", 2)[0]));
    }
}
