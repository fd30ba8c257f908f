package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class PostgreSql15MigratorTest extends MigratorContract {

    PostgreSql15MigratorTest() {
        super(DatabaseKind.POSTGRESQL_15);
    }
}
