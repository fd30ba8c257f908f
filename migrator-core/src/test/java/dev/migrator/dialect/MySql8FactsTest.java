package dev.migrator.dialect;

import dev.migrator.testdatabases.DatabaseKind;

class MySql8FactsTest extends MySqlFactsContract {

    MySql8FactsTest() {
        super(DatabaseKind.MYSQL_8);
    }
}
