package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.testdatabases.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts, dumps above all, that leave the session with another default schema. */
class DefaultSchemaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTGRESQL_18|select pg_catalog.set_config('search_path', '', false);",
                "POSTGRESQL_18|set search_path = information_schema;",
                "MYSQL_8|use information_schema;",
                "MARIADB_11_4|USE information_schema;",
                "H2|set schema information_schema;",
                "HSQLDB|set schema information_schema;"
            })
    void theNextOneFindsItAsItWas(DatabaseKind kind, String change) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.script("1_dump.sql", change)
                    .script("2_owls.sql", "create table owl (id integer primary key);")
                    .migrator()
                    .migrate();

            assertThat(play.exists("owl")).isTrue();
        }
    }
}
