package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class PostgreSql14MigratorTest extends MigratorContract {

    PostgreSql14MigratorTest() {
        super(DatabaseKind.POSTGRESQL_14);
    }
}
