package dev.migrator.testdatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequiredDatabasesTest {

    @Test
    void withoutThePropertyThisPlatformDecides() {
        assertThat(RequiredDatabases.parse(null, true))
                .contains(DatabaseKind.POSTGRESQL_14, DatabaseKind.MARIADB_11_4, DatabaseKind.H2)
                .doesNotContain(DatabaseKind.MYSQL_8);
        assertThat(RequiredDatabases.parse(null, false)).allMatch(DatabaseKind::runsInJvm);
    }

    @Test
    void namesAreThoseOfTheMatrix() {
        assertThat(RequiredDatabases.parse("all", false)).containsExactly(DatabaseKind.values());
        assertThat(RequiredDatabases.parse("", true)).isEmpty();
        assertThat(RequiredDatabases.parse("mysql_8, H2", true)).containsExactly(DatabaseKind.MYSQL_8, DatabaseKind.H2);
    }

    @Test
    void aMisspeltNameIsNoExcuse() {
        assertThatThrownBy(() -> RequiredDatabases.parse("POSTGRES", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'POSTGRES'")
                .hasMessageContaining("POSTGRESQL_18");
    }
}
