package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** H2 2: in memory, in a file, or behind its server. */
final class H2Dialect implements Dialect {

    private static final Pattern SERVER = Pattern.compile("jdbc:h2:(tcp|ssl):.*");

    /** Prefixes like {@code file:} and {@code nio:} may stand before the path; {@code C:} is no prefix. */
    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?!mem:|zip:)(?:\\w{2,}:)*(?<path>[^;]+).*");

    /** Its longest wait; there is no value for "no limit". */
    private static final int LONGEST_WAIT = Integer.MAX_VALUE;

    static final LeaseSql LEASE = new LeaseSql(
            "current_timestamp",
            "current_timestamp + interval '%d' second",
            "extract(epoch from acquired_at)",
            "timestamp(6) with time zone",
            "",
            "%2$s",
            List.of("alter table %s add column if not exists acquired_at timestamp(6) with time zone"));

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public List<String> aliases() {
        return List.of("h2");
    }

    @Override
    public SqlSyntax syntax() {
        return Syntaxes.H2;
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
    public Optional<DefaultSchema> defaultSchema() {
        return Optional.of(new DefaultSchema(
                Pattern.compile("SET SCHEMA\\b.*", Pattern.DOTALL),
                "select schema()",
                before -> "set schema \"" + before.replace("\"", "\"\"") + "\""));
    }

    @Override
    public ColumnTypes columnTypes() {
        return new ColumnTypes("character large object", "timestamp(6)", "");
    }

    @Override
    public Optional<LockTimeout> lockTimeout() {
        return Optional.of(new LockTimeout(
                "select lock_timeout()",
                limit -> "set lock_timeout " + (limit.isZero() ? LONGEST_WAIT : limit.toMillis()),
                before -> "set lock_timeout " + before));
    }

    @Override
    public MigratorLock lock(LockScope scope) {
        boolean server = SERVER.matcher(scope.url()).matches();
        if (server && scope.strategy() == LockStrategy.SESSION) {
            throw LockStrategyException.noSessionLock(name());
        }
        return server ? new LeaseLock(scope, LEASE) : LocalLock.of(scope, FILE, name());
    }
}
