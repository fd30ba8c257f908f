package dev.migrator.dialect;

import dev.migrator.migration.Checksum;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A named user lock. It belongs to the whole server, so our own is named after database and table.
 *
 * @param name as the server knows it
 */
record MySqlLock(String name) implements MigratorLock {

    private static final int NAME_LIMIT = 64;

    static MySqlLock of(LockScope scope) {
        String hash = Checksum.of(scope.table()).hex();
        return new MySqlLock(("migrator " + hash).substring(0, NAME_LIMIT));
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        return Query.text(connection, "select get_lock(?, 0)", name)
                .filter("1"::equals)
                .isPresent();
    }

    @Override
    public void release(Connection connection) throws SQLException {
        Query.text(connection, "select release_lock(?)", name);
    }

    /** The process list shows other users' sessions only to those with the PROCESS privilege; the number is known to all. */
    @Override
    public Optional<LockHolder> holder(Connection connection) throws SQLException {
        return Query.text(
                        connection,
                        "select concat(coalesce((select concat(p.user, ' from ', p.host, ', ')"
                                + " from information_schema.processlist p where p.id = l.id), ''), 'connection ', l.id)"
                                + " from (select is_used_lock(?) as id) l where l.id is not null",
                        name)
                .map(holder -> new LockHolder(holder, Optional.empty()));
    }
}
