package dev.migrator.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A session-level advisory lock of one number, as other programs take it. Ours has two halves, so they never meet.
 *
 * @param key the whole number
 */
record PostgreSqlNumberLock(long key) implements MigratorLock {

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        return Query.text(connection, "select pg_try_advisory_lock(?)::text", key)
                .filter("true"::equals)
                .isPresent();
    }

    @Override
    public void release(Connection connection) throws SQLException {
        Query.text(connection, "select pg_advisory_unlock(?)", key);
    }

    /** A lock of one number shows up in the catalogue with its upper and lower half. */
    @Override
    public Optional<LockHolder> holder(Connection connection) throws SQLException {
        return Query.row(
                        connection,
                        "select l.pid, coalesce(nullif(a.application_name, '') || ' ', '') || '(' || coalesce(a.usename, '?')"
                                + " || coalesce(' from ' || host(a.client_addr), '') || ', process ' || l.pid || ')'"
                                + " from pg_locks l left join pg_stat_activity a on a.pid = l.pid"
                                + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1"
                                + " and l.database = (select oid from pg_database where datname = current_database())"
                                + " and l.classid = ?::bigint::oid and l.objid = ?::bigint::oid",
                        key >>> Integer.SIZE,
                        key & 0xFFFF_FFFFL)
                .map(row -> LockHolder.of(row.get(1).orElseThrow(), Optional.empty())
                        .endedBy(PostgreSqlLock.terminate(row.get(0).orElseThrow())));
    }
}
