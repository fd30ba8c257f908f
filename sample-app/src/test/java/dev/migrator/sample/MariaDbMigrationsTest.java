package dev.migrator.sample;

import dev.migrator.testdatabases.DatabaseKind;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.annotation.Import;

@Import(MariaDbServer.class)
class MariaDbMigrationsTest extends MigrationsContract {

    MariaDbMigrationsTest() {
        super(DatabaseKind.MARIADB_11_4);
    }

    @BeforeAll
    static void needsAServer() {
        skipWithout(DatabaseKind.MARIADB_11_4);
    }
}
