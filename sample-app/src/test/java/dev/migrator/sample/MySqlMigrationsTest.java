package dev.migrator.sample;

import dev.migrator.testdatabases.DatabaseKind;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.annotation.Import;

@Import(MySqlServer.class)
class MySqlMigrationsTest extends MigrationsContract {

    MySqlMigrationsTest() {
        super(DatabaseKind.MYSQL_8);
    }

    @BeforeAll
    static void needsAServer() {
        skipWithout(DatabaseKind.MYSQL_8);
    }
}
