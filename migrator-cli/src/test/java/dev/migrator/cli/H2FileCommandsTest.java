package dev.migrator.cli;

import dev.migrator.testdatabases.DatabaseKind;

class H2FileCommandsTest extends CommandsContract {

    H2FileCommandsTest() {
        super(DatabaseKind.H2_FILE, false);
    }
}
