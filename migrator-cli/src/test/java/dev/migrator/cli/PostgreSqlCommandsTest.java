package dev.migrator.cli;

import dev.migrator.testdatabases.DatabaseKind;

class PostgreSqlCommandsTest extends CommandsContract {

    PostgreSqlCommandsTest() {
        super(DatabaseKind.POSTGRESQL_18, true);
    }
}
