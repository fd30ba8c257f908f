package dev.migrator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.dialect.UnsupportedDatabaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:nobody://app:top-secret@localhost/db?password=top-secret",
                "jdbc:postgresql://app:top-secret@localhost:1/db",
                "jdbc:postgresql://app:1/top-secret@localhost/db",
                "jdbc:mariadb://app:top-secret@localhost:1/db"
            })
    void anUnreachableDatabaseIsAClearErrorWithoutCredentials(String url) {
        Migrator migrator = Migrator.of(
                MigratorSettings.builder(new DriverManagerDataSource(url)).build());

        assertThatThrownBy(migrator::migrate)
                .isInstanceOf(DatabaseAccessException.class)
                .hasMessageContaining("No connection")
                .message()
                .doesNotContain("top-secret");
    }
}
