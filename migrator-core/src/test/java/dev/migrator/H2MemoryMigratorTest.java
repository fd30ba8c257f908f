package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class H2MemoryMigratorTest extends MigratorContract {

    H2MemoryMigratorTest() {
        super(DatabaseKind.H2);
    }
}
