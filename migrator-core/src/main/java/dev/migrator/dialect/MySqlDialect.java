package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.util.Optional;

/** MySQL 8. */
final class MySqlDialect implements Dialect {

    @Override
    public String name() {
        return "MySQL";
    }

    @Override
    public SqlSyntax syntax() {
        return Syntaxes.MYSQL;
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
    public ColumnTypes columnTypes() {
        return MySqlFamily.COLUMN_TYPES;
    }

    @Override
    public Optional<LockTimeout> lockTimeout() {
        return Optional.of(MySqlFamily.LOCK_TIMEOUT);
    }

    @Override
    public MigratorLock lock(LockScope scope) {
        return new MySqlLock(scope);
    }
}
