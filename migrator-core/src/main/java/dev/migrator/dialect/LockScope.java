package dev.migrator.dialect;

import javax.sql.DataSource;

/**
 * What a lock is about, and who asks for it.
 *
 * @param url of the connection
 * @param table the qualified, quoted name of the history table
 * @param name of the history table alone
 * @param lockTable the qualified, quoted name of the table for locks that need one
 * @param owner how other migrators are to call this one
 * @param connections where a lock that must be renewed gets a connection of its own
 * @param strategy what kind of lock is wanted
 */
public record LockScope(
        String url,
        String table,
        String name,
        String lockTable,
        LockOwner owner,
        DataSource connections,
        LockStrategy strategy) {}
