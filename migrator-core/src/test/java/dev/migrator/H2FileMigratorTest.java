package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class H2FileMigratorTest extends MigratorContract {

    H2FileMigratorTest() {
        super(DatabaseKind.H2_FILE);
    }
}
