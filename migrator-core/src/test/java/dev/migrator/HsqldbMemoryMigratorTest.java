package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class HsqldbMemoryMigratorTest extends MigratorContract {

    HsqldbMemoryMigratorTest() {
        super(DatabaseKind.HSQLDB);
    }
}
