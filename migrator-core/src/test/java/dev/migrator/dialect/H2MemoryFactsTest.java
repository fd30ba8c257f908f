package dev.migrator.dialect;

import dev.migrator.testdatabases.DatabaseKind;

class H2MemoryFactsTest extends H2FactsContract {

    H2MemoryFactsTest() {
        super(DatabaseKind.H2);
    }
}
