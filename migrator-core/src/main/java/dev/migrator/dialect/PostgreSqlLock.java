package dev.migrator.dialect;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A session-level advisory lock, and beside it one whose key is the second in which it was taken, so that others see since
 * when it is held. Its holder goes by its {@code application_name} while it works. Every user may read all of that.
 *
 * <p>Where migrators behind a pooler have left the table of a lease, whoever has that lease keeps this one away, and the
 * other way round: each first takes its own and then looks for the other's.
 */
final class PostgreSqlLock implements MigratorLock {

    /** The first half of the key: "migr" in ASCII, so that people recognise the lock in {@code pg_locks}. */
    private static final int FAMILY = 0x6D696772;

    /** The first half of the other one's key: "migt". */
    private static final int TIME_FAMILY = 0x6D696774;

    /** The manual's NAMEDATALEN less one. */
    private static final int APPLICATION_NAME_LIMIT = 63;

    /** A second since 1970 in the 32 bits of half a key; the catalogue shows them without a sign. */
    private static final String SECOND = "floor(extract(epoch from statement_timestamp()))::bigint::bit(32)::integer";

    private static final String OF_THIS_DATABASE = "l.locktype = 'advisory' and l.granted and l.objsubid = 2"
            + " and l.database = (select oid from pg_database where datname = current_database())"
            + " and l.classid = " + FAMILY + "::oid and l.objid = ?::bigint::oid";

    private final LockScope scope;
    private final LeaseLock lease;
    private final int key;
    private String applicationName = "";
    private String keepalive = "";
    private int second;

    PostgreSqlLock(LockScope scope, LeaseLock lease) {
        this.scope = scope;
        this.lease = lease;
        CRC32 hash = new CRC32();
        hash.update(scope.table().getBytes(StandardCharsets.UTF_8));
        this.key = (int) hash.getValue();
    }

    /** All in one statement; its parts are evaluated from the left. */
    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        Optional<String> got = Query.text(
                connection,
                "select case when pg_try_advisory_lock(?, ?) then " + SECOND + " || ' '"
                        + " || pg_try_advisory_lock_shared(?, " + SECOND + ") || ' '"
                        + " || (to_regclass(?) is not null) || ' ' || " + PostgreSqlKeepalive.READ
                        + " || ' ' || current_setting('application_name')"
                        + " || left(set_config('application_name', ?, false), 0) || " + PostgreSqlKeepalive.SET
                        + " end",
                FAMILY,
                key,
                TIME_FAMILY,
                scope.lockTable(),
                scope.owner().within(APPLICATION_NAME_LIMIT));
        if (got.isEmpty()) {
            return false;
        }
        String[] parts = got.get().split(" ", 5);
        second = Integer.parseInt(parts[0]);
        keepalive = parts[3];
        applicationName = parts[4];
        boolean leasesKnown = Boolean.parseBoolean(parts[2]);
        boolean alone = false;
        try {
            alone = !(leasesKnown && lease.isHeld(connection));
        } finally {
            if (!alone) {
                release(connection);
            }
        }
        return alone;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        Query.text(
                connection,
                "select pg_advisory_unlock(?, ?)::text || pg_advisory_unlock_shared(?, ?)"
                        + " || set_config('application_name', ?, false) || " + PostgreSqlKeepalive.RESTORE,
                FAMILY,
                key,
                TIME_FAMILY,
                second,
                applicationName,
                keepalive);
    }

    @Override
    public void check(Connection connection) throws SQLException {
        boolean held = Query.text(
                        connection,
                        "select 1 from pg_locks l where l.pid = pg_backend_pid() and " + OF_THIS_DATABASE,
                        Integer.toUnsignedLong(key))
                .isPresent();
        if (!held) {
            throw LockLostException.ofSession(scope.table());
        }
    }

    @Override
    public Optional<LockHolder> holder(Connection connection) throws SQLException {
        List<Optional<String>> found = Query.row(
                        connection,
                        "select l.pid, a.application_name, a.usename, host(a.client_addr),"
                                + " (select min(t.objid::bigint) from pg_locks t where t.locktype = 'advisory'"
                                + " and t.database = l.database and t.pid = l.pid and t.objsubid = 2 and t.classid = "
                                + TIME_FAMILY + "::oid), to_regclass(?) is not null"
                                + " from (select 1) one left join pg_locks l on " + OF_THIS_DATABASE
                                + " left join pg_stat_activity a on a.pid = l.pid",
                        scope.lockTable(),
                        Integer.toUnsignedLong(key))
                .orElseThrow();
        if (found.get(0).isPresent()) {
            return Optional.of(sessionHolder(found));
        }
        boolean leasesKnown = found.get(5).filter("t"::equals).isPresent();
        return leasesKnown ? lease.holder(connection) : Optional.empty();
    }

    /** Whether a session has it; the lease doesn't count. */
    boolean heldBySession(Connection connection) throws SQLException {
        return Query.text(connection, "select 1 from pg_locks l where " + OF_THIS_DATABASE, Integer.toUnsignedLong(key))
                .isPresent();
    }

    private static LockHolder sessionHolder(List<Optional<String>> found) {
        String application = found.get(1).orElse("");
        Optional<String> address = found.get(3);
        String name = (application + " (" + found.get(2).orElse("?")
                        + address.map(from -> " from " + from).orElse("") + ", process "
                        + found.get(0).orElseThrow() + ")")
                .strip();
        return new LockHolder(
                        name,
                        LockOwner.hostIn(application).or(() -> address),
                        found.get(4).map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))),
                        Optional.empty())
                .endedBy(terminate(found.get(0).orElseThrow()));
    }

    /** What ends a session. */
    static String terminate(String process) {
        return "select pg_terminate_backend(" + process + ")";
    }
}
