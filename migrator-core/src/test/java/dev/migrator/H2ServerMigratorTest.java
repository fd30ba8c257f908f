package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class H2ServerMigratorTest extends MigratorContract {

    H2ServerMigratorTest() {
        super(DatabaseKind.H2_SERVER);
    }
}
