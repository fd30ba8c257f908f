package dev.migrator.dialect;

import dev.migrator.testdatabases.DatabaseKind;

class PostgreSql14FactsTest extends PostgreSqlFactsContract {

    PostgreSql14FactsTest() {
        super(DatabaseKind.POSTGRESQL_14);
    }
}
