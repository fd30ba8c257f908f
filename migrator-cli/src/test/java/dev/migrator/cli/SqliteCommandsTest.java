package dev.migrator.cli;

import dev.migrator.testdatabases.DatabaseKind;

class SqliteCommandsTest extends CommandsContract {

    SqliteCommandsTest() {
        super(DatabaseKind.SQLITE, true);
    }
}
