package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class MariaDb10MigratorTest extends MigratorContract {

    MariaDb10MigratorTest() {
        super(DatabaseKind.MARIADB_10_11);
    }
}
