package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class PostgreSql17MigratorTest extends MigratorContract {

    PostgreSql17MigratorTest() {
        super(DatabaseKind.POSTGRESQL_17);
    }
}
