package dev.migrator.sample;

import dev.migrator.testdatabases.DatabaseKind;

class H2MigrationsTest extends MigrationsContract {

    H2MigrationsTest() {
        super(DatabaseKind.H2);
    }
}
