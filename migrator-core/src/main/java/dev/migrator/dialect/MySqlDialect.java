package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * MySQL 8 and MariaDB 10.11 and newer, which differ in syntax alone.
 *
 * @param name of the product
 * @param aliases in the names of scripts
 * @param syntax of its scripts
 */
record MySqlDialect(String name, List<String> aliases, SqlSyntax syntax) implements Dialect {

    /** The longest wait both servers accept for a metadata lock, one year; there is no value for "no limit". */
    private static final long YEAR_SECONDS = 31_536_000;

    static final LeaseSql LEASE = new LeaseSql(
            "utc_timestamp(6)",
            "utc_timestamp(6) + interval %d second",
            "timestampdiff(second, timestamp '1970-01-01 00:00:00', acquired_at)",
            "datetime(6)",
            " engine = InnoDB",
            "%2$s",
            List.of());

    @Override
    public boolean transactionalDdl() {
        return false;
    }

    @Override
    public boolean refusesTransaction(SqlStatement statement) {
        return false;
    }

    /** Under LOCK TABLES a session may use the locked tables only ("LOCK TABLES and UNLOCK TABLES Statements"). */
    @Override
    public boolean locksTables(SqlStatement statement) {
        return statement.head().startsWith("LOCK TABLE");
    }

    @Override
    public boolean unlocksTables(SqlStatement statement) {
        return statement.head().startsWith("UNLOCK TABLE");
    }

    @Override
    public Optional<DefaultSchema> defaultSchema() {
        return Optional.of(new DefaultSchema(
                Pattern.compile("USE\\b.*", Pattern.DOTALL),
                "select database()",
                before -> "use `" + before.replace("`", "``") + "`"));
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
        MigratorLock lease = new LeaseLock(scope, LEASE);
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
