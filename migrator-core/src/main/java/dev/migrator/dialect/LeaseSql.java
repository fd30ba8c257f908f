package dev.migrator.dialect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The statements about a lease, which all go by the database's clock. Numbers stand in their text, so that none of them
 * needs to be prepared in a session.
 *
 * @param now the present time, whether a transaction is open or not
 * @param later {@code now} and a number of seconds, which stands in it as {@code %d}
 * @param second of the column {@code acquired_at}, counted from 1970
 * @param timestamp the type of a time
 * @param tableOptions what follows the table's columns
 * @param claim a condition that hits the row of the table {@code %1$s} for which {@code %2$s} holds, and that does not
 *     wait for it if the database can do without
 * @param upgrade what adds to the table {@code %s} the columns that older releases had not; may fail where they are there
 * @param sessions of the server; empty where the session that took the lease isn't the one that works, as behind a pooler
 */
record LeaseSql(
        String now,
        String later,
        String second,
        String timestamp,
        String tableOptions,
        String claim,
        List<String> upgrade,
        Optional<ServerSessions> sessions) {

    /**
     * The token where the lease is free, else -1; no row where there never was one. Names every column, so that one that is
     * missing shows here.
     */
    String free(String table) {
        return "select case when l.expires_at <= " + now + " and not (" + leftAtWork()
                + ") then l.token else -1 end, l.owner, l.acquired_at, l.server_session from " + table
                + " l where l.id = 1";
    }

    /** Whether the session of whoever had the lease still runs a statement, which the server does with no client too. */
    private String leftAtWork() {
        return sessions.map(server -> server.isAtWork("l.server_session")).orElse("1 = 0");
    }

    /** Takes it from whoever had the token. One parameter: the new owner. */
    String claim(String table, long token, Duration lease) {
        String free = "id = 1 and token = " + token + " and expires_at <= " + now;
        return "update " + table + " set owner = ?, token = " + (token + 1) + ", acquired_at = " + now
                + ", server_session = " + sessions.map(ServerSessions::ownName).orElse("null")
                + ", expires_at = " + later(lease) + " where " + claim.formatted(table, free);
    }

    /** Never backwards: in a transaction some databases' present time is that of its beginning. */
    String renew(String table, long token, Duration lease) {
        return "update " + table + " set expires_at = case when expires_at < " + later(lease) + " then " + later(lease)
                + " else expires_at end where id = 1 and token = " + token;
    }

    /** By the session that has worked, which now does so no more. */
    String release(String table, long token) {
        return end("owner = null, server_session = null", table, token);
    }

    /** By another session, where the one that has worked is out of reach: it may still be at it. */
    String abandon(String table, long token) {
        return end("owner = owner", table, token);
    }

    /** With a new token, so that a renewal under way comes too late. */
    private String end(String changes, String table, long token) {
        return "update " + table + " set " + changes + ", token = token + 1, expires_at = " + now
                + " where id = 1 and token = " + token;
    }

    /** The owner, since when in seconds from 1970, and the session if it still works though the lease has ended. */
    String holder(String table) {
        return "select l.owner, " + second + ", case when l.expires_at <= " + now + " then l.server_session end from "
                + table + " l where l.id = 1 and (l.expires_at > " + now + " or " + leftAtWork() + ")";
    }

    /** What makes table and row where they are missing, in order; each fails where another was faster, without harm. */
    List<String> preparation(String table) {
        return Stream.of(
                        Stream.of(create(table)),
                        upgrade.stream().map(statement -> statement.formatted(table)),
                        Stream.of(insert(table)))
                .flatMap(Function.identity())
                .toList();
    }

    private String create(String table) {
        return "create table if not exists " + table + " (id integer primary key, owner varchar(500), token bigint not"
                + " null, acquired_at " + timestamp + ", expires_at " + timestamp
                + " not null, server_session varchar(500))"
                + tableOptions;
    }

    private static String insert(String table) {
        return "insert into " + table
                + " (id, owner, token, expires_at) values (1, null, 0, timestamp '2000-01-01 00:00:00')";
    }

    private String later(Duration lease) {
        return later.formatted(lease.toSeconds());
    }
}
