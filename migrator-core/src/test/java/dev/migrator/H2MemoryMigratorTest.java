package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class H2MemoryMigratorTest extends MigratorContract {

    H2MemoryMigratorTest() {
        super(DatabaseKind.H2);
    }

    /** H2 keeps a statement's limit for its whole session. */
    @Test
    void aLimitOfOneScriptIsNotTheSessionsAfterwards() throws Exception {
        play.script("1_t.sql", "-- migrator:statement-timeout 1s", "create table t (id integer);");
        try (Connection only = play.database().dataSource().getConnection()) {
            Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                            .locations("filesystem:" + play.folder())
                            .build())
                    .migrate();

            try (Statement statement = only.createStatement()) {
                assertThat(statement.getQueryTimeout()).isZero();
            }
        }
    }
}
