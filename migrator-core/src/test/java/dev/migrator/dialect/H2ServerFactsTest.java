package dev.migrator.dialect;

import dev.migrator.testdatabases.DatabaseKind;

class H2ServerFactsTest extends H2FactsContract {

    H2ServerFactsTest() {
        super(DatabaseKind.H2_SERVER);
    }
}
