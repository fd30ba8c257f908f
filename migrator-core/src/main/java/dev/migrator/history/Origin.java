package dev.migrator.history;

/**
 * Who writes rows.
 *
 * @param user of the database
 * @param host on which the engine runs
 * @param release of the engine
 */
public record Origin(String user, String host, String release) {}
