package dev.migrator.dialect;

import dev.migrator.testdatabases.DatabaseKind;

class MariaDb10FactsTest extends MySqlFactsContract {

    MariaDb10FactsTest() {
        super(DatabaseKind.MARIADB_10_11);
    }
}
