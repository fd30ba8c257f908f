package dev.migrator.shadow;

import dev.migrator.dialect.DatabaseAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the server of a database has to be told. Whoever has made a shadow holds a lock of its name, which ends with the
 * session: one whose lock is free was left behind by a run that was killed.
 *
 * @param database JDBC URL of the database that shadows are to be like
 * @param all the query for the names of databases, with a pattern to bind
 * @param hold the query that takes the lock of a name without waiting, and says {@code 1} if it could
 * @param release the statement that gives it back
 * @param quote around names
 * @param dropBehind what follows the statement that drops one
 * @param prepare the query, in the new database, for a statement that has to be run there first
 * @param options how a new database is made like the given one: a query, with its name to bind, for what follows {@code create
 *     database}
 * @param grant what the user needs to make one, in a sentence
 */
record ShadowServer(
        String database,
        String all,
        String hold,
        String release,
        String quote,
        String dropBehind,
        Optional<String> prepare,
        Optional<String> options,
        String grant) {

    private static final Pattern POSTGRESQL = Pattern.compile("jdbc:postgresql:.*", Pattern.DOTALL);
    private static final Pattern MYSQL = Pattern.compile("jdbc:(mysql|mariadb):.*", Pattern.DOTALL);

    static Optional<ShadowServer> of(String url) {
        if (POSTGRESQL.matcher(url).matches()) {
            return Optional.of(new ShadowServer(
                    url,
                    "select datname from pg_database where datname like ?",
                    "select case when pg_try_advisory_lock(hashtextextended(?, 0)) then 1 else 0 end",
                    "select pg_advisory_unlock(hashtextextended(?, 0))",
                    "\"",
                    // Its maker is gone, or is who drops it; a session cut off may still be at work.
                    " with (force)",
                    Optional.of("select 'create schema ' || split_part(current_setting('search_path'), ',', 1)"
                            + " where current_schema() is null"),
                    Optional.empty(),
                    "alter role … createdb"));
        }
        if (MYSQL.matcher(url).matches()) {
            return Optional.of(new ShadowServer(
                    url,
                    "select schema_name from information_schema.schemata where schema_name like ?",
                    "select get_lock(?, 0)",
                    "select release_lock(?)",
                    "`",
                    "",
                    Optional.empty(),
                    Optional.of("select concat(' character set ', default_character_set_name, ' collate ',"
                            + " default_collation_name) from information_schema.schemata where schema_name = ?"),
                    "grant all on `" + ShadowName.START.replace("_", "\\_") + "%`.* to …"));
        }
        return Optional.empty();
    }

    /** Where the server answers without any of the databases in question. */
    String url() {
        return DatabaseAddress.of(database).server().orElseThrow().url();
    }

    /** The given database's own name. */
    String name() {
        return DatabaseAddress.of(database).name();
    }

    String url(String shadow) {
        return DatabaseAddress.sibling(database, shadow);
    }

    String create(String shadow, String with) {
        return "create database " + quote + shadow + quote + with;
    }

    String drop(String shadow) {
        return "drop database if exists " + quote + shadow + quote + dropBehind;
    }
}
