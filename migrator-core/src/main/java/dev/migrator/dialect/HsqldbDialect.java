package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** HSQLDB 2: in memory, in files, or behind its server. */
final class HsqldbDialect implements Dialect {

    private static final Pattern SERVER = Pattern.compile("jdbc:hsqldb:(hsqls?|https?):.*");
    private static final Pattern FILE = Pattern.compile("jdbc:hsqldb:(?!mem:|res:)(?:file:)?(?<path>[^;]+).*");

    static final LeaseSql LEASE = new LeaseSql(
            "current_timestamp",
            "current_timestamp + interval '%d' second",
            "unix_timestamp(acquired_at)",
            "timestamp(6) with time zone",
            "",
            "%2$s",
            List.of("alter table %s add column if not exists acquired_at timestamp(6) with time zone"));

    @Override
    public String name() {
        return "HSQLDB";
    }

    @Override
    public List<String> aliases() {
        return List.of("hsqldb");
    }

    @Override
    public SqlSyntax syntax() {
        return Syntaxes.HSQLDB;
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
    public String beginSql() {
        return "start transaction";
    }

    @Override
    public Optional<DefaultSchema> defaultSchema() {
        return Optional.of(new DefaultSchema(
                Pattern.compile("SET SCHEMA\\b.*", Pattern.DOTALL),
                "values current_schema",
                before -> "set schema \"" + before.replace("\"", "\"\"") + "\""));
    }

    @Override
    public ColumnTypes columnTypes() {
        return new ColumnTypes("longvarchar", "timestamp(6)", "");
    }

    /** Sessions have no such limit. */
    @Override
    public Optional<LockTimeout> lockTimeout() {
        return Optional.empty();
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
