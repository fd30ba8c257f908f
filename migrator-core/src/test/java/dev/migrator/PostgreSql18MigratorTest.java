package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class PostgreSql18MigratorTest extends MigratorContract {

    PostgreSql18MigratorTest() {
        super(DatabaseKind.POSTGRESQL_18);
    }
}
