package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;

class MySql8MigratorTest extends MigratorContract {

    MySql8MigratorTest() {
        super(DatabaseKind.MYSQL_8);
    }
}
