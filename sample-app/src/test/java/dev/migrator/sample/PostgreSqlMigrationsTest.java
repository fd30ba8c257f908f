package dev.migrator.sample;

import dev.migrator.testdatabases.DatabaseKind;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.annotation.Import;

@Import(PostgreSqlServer.class)
class PostgreSqlMigrationsTest extends MigrationsContract {

    PostgreSqlMigrationsTest() {
        super(DatabaseKind.POSTGRESQL_18);
    }

    @BeforeAll
    static void needsAServer() {
        skipWithout(DatabaseKind.POSTGRESQL_18);
    }
}
