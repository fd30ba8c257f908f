package dev.migrator.dialect;

import dev.migrator.testdatabases.DatabaseKind;

class PostgreSql18FactsTest extends PostgreSqlFactsContract {

    PostgreSql18FactsTest() {
        super(DatabaseKind.POSTGRESQL_18);
    }
}
