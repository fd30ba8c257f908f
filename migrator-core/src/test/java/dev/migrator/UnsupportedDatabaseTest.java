package dev.migrator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.dialect.UnsupportedDatabaseException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class UnsupportedDatabaseTest {

    @Test
    void anUnknownDatabaseIsAnErrorThatListsTheKnownOnes() {
        Migrator migrator = Migrator.of(
                MigratorSettings.builder(new DriverManagerDataSource("jdbc:derby:memory:unknown;create=true"))
                        .build());

        assertThatThrownBy(migrator::migrate)
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessageContaining("Apache Derby")
                .hasMessageContaining("H2, HSQLDB, MariaDB, MySQL, PostgreSQL, SQLite");
    }

    @Test
    void anUnreachableDatabaseIsAClearErrorWithoutCredentials() {
        Migrator migrator = Migrator.of(MigratorSettings.builder(
                        new DriverManagerDataSource("jdbc:nobody://app:top-secret@localhost/db?password=top-secret"))
                .build());

        assertThatThrownBy(migrator::migrate)
                .isInstanceOf(DatabaseAccessException.class)
                .hasMessageContaining("No connection")
                .message()
                .doesNotContain("top-secret");
    }
}
