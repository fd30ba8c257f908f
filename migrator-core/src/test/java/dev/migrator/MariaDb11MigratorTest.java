package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class MariaDb11MigratorTest extends MigratorContract {

    MariaDb11MigratorTest() {
        super(DatabaseKind.MARIADB_11_4);
    }
}
