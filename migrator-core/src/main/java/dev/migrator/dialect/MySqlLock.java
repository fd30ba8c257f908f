package dev.migrator.dialect;

import dev.migrator.migration.Checksum;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * A named user lock. It belongs to the whole server, so our own is named after database and table.
 *
 * @param name as the server knows it
 * @param table what it is about, as people know it
 */
record MySqlLock(String name, String table) implements MigratorLock {

    private static final int NAME_LIMIT = 64;

    static MySqlLock of(LockScope scope) {
        // Depending on lower_case_table_names, two spellings are one table.
        String hash = Checksum.of(scope.table().toLowerCase(Locale.ROOT)).hex();
        return new MySqlLock(("migrator " + hash).substring(0, NAME_LIMIT), scope.table());
    }

    /** Whether a server keeps such locks to itself, being no part of a cluster; any user may ask for variables. */
    static boolean holdsEverywhere(Connection connection) throws SQLException {
        return Query.text(
                        connection, "show session variables where variable_name = 'wsrep_on' and value in ('ON', '1')")
                .isEmpty();
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

    @Override
    public void check(Connection connection) throws SQLException {
        boolean held = Query.text(connection, "select is_used_lock(?) = connection_id()", name)
                .filter("1"::equals)
                .isPresent();
        if (!held) {
            throw LockLostException.ofSession(table);
        }
    }

    /** The process list shows other users' sessions only to those with the PROCESS privilege; the number is known to all. */
    @Override
    public Optional<LockHolder> holder(Connection connection) throws SQLException {
        return Query.row(
                        connection,
                        "select l.id, (select p.user from information_schema.processlist p where p.id = l.id),"
                                + " (select substring_index(p.host, ':', 1)"
                                + " from information_schema.processlist p where p.id = l.id)"
                                + " from (select is_used_lock(?) as id) l where l.id is not null",
                        name)
                .map(row -> new LockHolder(
                                row.get(1).map(user -> user + ", ").orElse("") + "connection "
                                        + row.get(0).orElseThrow(),
                                row.get(2),
                                Optional.empty(),
                                Optional.empty())
                        .endedBy("kill " + row.get(0).orElseThrow()));
    }
}
