package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import dev.migrator.sql.TransactionControl;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * MySQL 8 and MariaDB 10.11 and newer, which differ in syntax and in what they tell of themselves.
 *
 * @param name of the product
 * @param aliases in the names of scripts
 * @param syntax of its scripts
 * @param sessionState what its sessions remember
 * @param evidence that its catalogue gives
 * @param blockers that it knows
 */
record MySqlDialect(
        String name,
        List<String> aliases,
        SqlSyntax syntax,
        SessionState sessionState,
        Optional<Evidence> evidence,
        Optional<Blockers> blockers)
        implements Dialect {

    /** What a server's databases share, and other databases by their names. */
    private static final Pattern BEYOND = Pattern.compile(
            "^(USE|(CREATE|ALTER|DROP)( OR REPLACE)? (DATABASE|SCHEMA|USER|ROLE|SERVER|TABLESPACE|UNDO|LOGFILE|INSTANCE"
                    + "|RESOURCE)|RENAME USER|GRANT|REVOKE|SET (GLOBAL|PERSIST|PERSIST_ONLY|PASSWORD|@@GLOBAL"
                    + "|DEFAULT ROLE)|(UN)?INSTALL)\\b"
                    + "|\\b(INTO|FROM|UPDATE|JOIN|TABLE|VIEW|INDEX|ON|EXISTS) [`\\w]+ ?\\. ?[`\\w]");

    static final Dialect MYSQL = new MySqlDialect(
            "MySQL",
            List.of("mysql"),
            Syntaxes.MYSQL,
            MySqlSession.MYSQL,
            Optional.of(MySqlCatalogue.MYSQL),
            Optional.of(MySqlCatalogue.MYSQL_BLOCKERS));

    static final Dialect MARIADB = new MySqlDialect(
            "MariaDB",
            List.of("mariadb", "mysql"),
            Syntaxes.MARIADB,
            MySqlSession.MARIADB,
            Optional.of(MySqlCatalogue.MARIADB),
            Optional.of(MySqlCatalogue.MARIADB_BLOCKERS));

    /** The longest wait both servers accept for a metadata lock, one year; there is no value for "no limit". */
    private static final long YEAR_SECONDS = 31_536_000;

    static final LeaseSql LEASE = new LeaseSql(
            "utc_timestamp(6)",
            "utc_timestamp(6) + interval %d second",
            "timestampdiff(second, timestamp '1970-01-01 00:00:00', acquired_at)",
            "datetime(6)",
            " engine = InnoDB",
            "id = (select id from (select id from %1$s where %2$s for update skip locked) f)",
            List.of("alter table %s add column server_session varchar(500)"),
            Optional.of(new ServerSessions(
                    "information_schema.processlist",
                    // The client's host comes with its port. With a collation of its own it compares to whatever a
                    // column has.
                    "convert(concat(s.id, ' of ', s.user, '@', s.host) using utf8mb4) collate utf8mb4_bin",
                    "s.id = connection_id()",
                    "s.command <> 'Sleep'",
                    Optional.of("kill %s"))));

    /** What the driver says goes by ANSI_QUOTES, which a script may switch on and off. */
    @Override
    public String quote() {
        return "`";
    }

    @Override
    public boolean reachesBeyond(SqlStatement statement) {
        return BEYOND.matcher(statement.head()).find();
    }

    @Override
    public boolean transactionalDdl() {
        return false;
    }

    @Override
    public boolean refusesTransaction(SqlStatement statement) {
        return false;
    }

    @Override
    public Effect effect(SqlStatement statement) {
        return MySqlEffects.of(statement, syntax);
    }

    /** ER_LOCK_WAIT_TIMEOUT and ER_LOCK_DEADLOCK. */
    @Override
    public boolean lockRefused(SQLException failure) {
        return Failures.hasCode(failure, Set.of(1205, 1213)) || Failures.hasState(failure, Set.of("40001"));
    }

    /** A server that stops, a session that was killed, and what the client library calls a lost server. */
    @Override
    public boolean connectionLost(SQLException failure) {
        return Failures.isOfConnection(failure)
                || Failures.hasCode(failure, Set.of(1053, 1152, 1927, 2006, 2013, 3169, 4031));
    }

    /** Under LOCK TABLES a session may use the locked tables only ("LOCK TABLES and UNLOCK TABLES Statements"). */
    @Override
    public Optional<String> lockingToo(SqlStatement statement, String table) {
        return statement.head().startsWith("LOCK TABLE")
                ? Optional.of(statement.text() + ", " + table + " write")
                : Optional.empty();
    }

    /** To begin a transaction does it, too ("Interaction of Table Locking and Transactions"). */
    @Override
    public boolean unlocksTables(SqlStatement statement) {
        return statement.head().startsWith("UNLOCK TABLE")
                || TransactionControl.of(statement) == TransactionControl.BEGIN;
    }

    @Override
    public Optional<OpenTransaction> openTransaction() {
        return Optional.of(MySqlSession.OPEN_TRANSACTION);
    }

    /** With a binary collation, or two repeatables whose names differ in case would be one. */
    @Override
    public ColumnTypes columnTypes() {
        return new ColumnTypes("longtext", "datetime(6)", " engine = InnoDB character set utf8mb4 collate utf8mb4_bin");
    }

    /** Two limits: for metadata locks, which DDL waits for, and for row locks. Both count whole seconds. */
    @Override
    public Optional<LockTimeout> lockTimeout() {
        return Optional.of(new LockTimeout(
                "select concat(@@session.lock_wait_timeout, ', innodb_lock_wait_timeout = ',"
                        + " @@session.innodb_lock_wait_timeout)",
                limit -> set(seconds(limit) + ", innodb_lock_wait_timeout = " + seconds(limit)),
                MySqlDialect::set));
    }

    private static String set(String value) {
        return "set session lock_wait_timeout = " + value;
    }

    private static long seconds(Duration limit) {
        return limit.isZero() ? YEAR_SECONDS : Math.max(1, limit.plusMillis(999).toSeconds());
    }

    /** Named locks end with their session, but each server of a cluster has its own. */
    @Override
    public MigratorLock lock(LockScope scope) {
        MigratorLock session = MySqlLock.of(scope);
        MigratorLock lease = new LeaseLock(scope, LEASE, this::lockRefused);
        return switch (scope.strategy()) {
            case AUTO -> new AutoLock(MySqlLock::holdsEverywhere, session, lease);
            case SESSION -> session;
            case LEASE -> lease;
        };
    }

    @Override
    public Optional<MigratorLock> lock(LockKey key) {
        return key.name().map(name -> new MySqlLock(name, name));
    }
}
