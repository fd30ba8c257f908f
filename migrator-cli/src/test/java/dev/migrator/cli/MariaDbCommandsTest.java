package dev.migrator.cli;

import dev.migrator.testdatabases.DatabaseKind;

class MariaDbCommandsTest extends CommandsContract {

    MariaDbCommandsTest() {
        super(DatabaseKind.MARIADB_11_4, false);
    }
}
