package dev.migrator.dialect;

import java.time.Duration;

/** What MySQL and MariaDB have in common. */
final class MySqlFamily {

    /** A binary collation, or two repeatables whose names differ in case would be one. */
    static final ColumnTypes COLUMN_TYPES =
            new ColumnTypes("longtext", "datetime(6)", " engine = InnoDB character set utf8mb4 collate utf8mb4_bin");

    /** Two limits: for metadata locks, which DDL waits for, and for row locks. Both count whole seconds. */
    static final LockTimeout LOCK_TIMEOUT = new LockTimeout(
            "select concat(@@session.lock_wait_timeout, ', innodb_lock_wait_timeout = ',"
                    + " @@session.innodb_lock_wait_timeout)",
            limit -> set(seconds(limit) + ", innodb_lock_wait_timeout = " + seconds(limit)),
            MySqlFamily::set);

    /** The longest wait both servers accept for a metadata lock, one year; there is no value for "no limit". */
    private static final long YEAR_SECONDS = 31_536_000;

    private MySqlFamily() {}

    private static String set(String value) {
        return "set session lock_wait_timeout = " + value;
    }

    private static long seconds(Duration limit) {
        return limit.isZero() ? YEAR_SECONDS : Math.max(1, limit.plusMillis(999).toSeconds());
    }
}
