package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class PostgreSql16MigratorTest extends MigratorContract {

    PostgreSql16MigratorTest() {
        super(DatabaseKind.POSTGRESQL_16);
    }
}
