package dev.migrator.shadow;

import javax.sql.DataSource;

/** A database for trying something out. It goes when it is closed, with all that is in it. Not thread-safe. */
public interface ShadowDatabase extends AutoCloseable {

    /** It has one connection, which stays open until the database goes. */
    DataSource dataSource();

    /** @throws ShadowDatabaseException if it can't be dropped; the next one that is made sees to that */
    @Override
    void close();
}
