package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class SqliteMigratorTest extends MigratorContract {

    SqliteMigratorTest() {
        super(DatabaseKind.SQLITE);
    }
}
