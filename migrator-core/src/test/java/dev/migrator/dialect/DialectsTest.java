package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialectsTest {

    @Test
    void scriptsForDatabasesThatAreNotOursAreKnownByTheirNames() {
        assertThat(Dialects.aliases()).contains("postgres", "mysql", "sqlite", "cockroach", "oracle", "sqlserver");
    }
}
