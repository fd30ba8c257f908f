package dev.migrator.migration;

/**
 * That a tool has run after its history was taken over.
 *
 * @param tool its name
 * @param table its history table
 * @param then the rows that were taken over, as {@code COUNT up to GREATEST}
 * @param now the rows that are there
 */
public record OtherToolRun(String tool, String table, String then, String now) {}
