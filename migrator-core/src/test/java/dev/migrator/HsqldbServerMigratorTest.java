package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class HsqldbServerMigratorTest extends MigratorContract {

    HsqldbServerMigratorTest() {
        super(DatabaseKind.HSQLDB_SERVER);
    }
}
