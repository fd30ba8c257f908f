package dev.migrator.dialect;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A session-level advisory lock. Its holder goes by its {@code application_name} while it works, which every user may
 * read in {@code pg_stat_activity}.
 */
final class PostgreSqlLock implements MigratorLock {

    /** The first half of the key: "migr" in ASCII, so that people recognise the lock in {@code pg_locks}. */
    private static final int FAMILY = 0x6D696772;

    private final LockScope scope;
    private final int key;
    private String applicationName = "";

    PostgreSqlLock(LockScope scope) {
        this.scope = scope;
        CRC32 hash = new CRC32();
        hash.update(scope.table().getBytes(StandardCharsets.UTF_8));
        this.key = (int) hash.getValue();
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        String before = Query.text(
                        connection,
                        "select case when pg_try_advisory_lock(?, ?) then 'got ' || current_setting('application_name') end",
                        FAMILY,
                        key)
                .orElse("");
        if (before.isEmpty()) {
            return false;
        }
        applicationName = before.substring("got ".length());
        Query.text(connection, "select set_config('application_name', ?, false)", scope.owner());
        return true;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        Query.text(
                connection,
                "select pg_advisory_unlock(?, ?)::text || set_config('application_name', ?, false)",
                FAMILY,
                key,
                applicationName);
    }

    @Override
    public Optional<LockHolder> holder(Connection connection) throws SQLException {
        return Query.text(
                        connection,
                        "select coalesce(a.application_name, '') || ' (' || coalesce(a.usename, '?')"
                                + " || coalesce(' from ' || host(a.client_addr), '') || ', process ' || l.pid || ')'"
                                + " from pg_locks l left join pg_stat_activity a on a.pid = l.pid"
                                + " where l.locktype = 'advisory' and l.granted and l.objsubid = 2"
                                + " and l.database = (select oid from pg_database where datname = current_database())"
                                + " and l.classid = ?::bigint::oid and l.objid = ?::bigint::oid",
                        (long) FAMILY,
                        Integer.toUnsignedLong(key))
                .map(name -> new LockHolder(name, Optional.empty()));
    }
}
