package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.util.Optional;

/** MariaDB 10.11 and newer. */
final class MariaDbDialect implements Dialect {

    @Override
    public String name() {
        return "MariaDB";
    }

    @Override
    public SqlSyntax syntax() {
        return Syntaxes.MARIADB;
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
