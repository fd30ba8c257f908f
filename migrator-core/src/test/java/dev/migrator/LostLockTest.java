package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.dialect.LockLostException;
import dev.migrator.execution.PreparedStep;
import dev.migrator.sql.SqlStatement;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A run that another migrator has overtaken leaves nothing behind: nothing half done, no transaction, no settings. */
class LostLockTest {

    /** Closes the row, as another migrator does that takes over. */
    private static MigrationListener takingOverAfter(Playground play, String statement) {
        return new MigrationListener() {
            @Override
            public void statementExecuted(PreparedStep step, SqlStatement executed, Duration took) {
                if (executed.text().equals(statement)) {
                    try {
                        play.execute("update migrations set state = 'failed' where state = 'running'");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MYSQL_8|call hatch()",
                "MYSQL_8|insert into owl values (2)",
                "MARIADB_11_4|call hatch()",
                "MARIADB_11_4|insert into owl values (2)"
            })
    void whatItWasAtIsTakenBack(DatabaseKind kind, String last) throws Exception {
        try (Playground play = new Playground(kind);
                Connection only = play.database().dataSource().getConnection()) {
            play.script(
                    "1_owls.sql",
                    "create table owl (id integer primary key);",
                    "create procedure hatch() insert into owl values (2);",
                    "set foreign_key_checks = 0;",
                    last + ";");

            assertThatThrownBy(() -> Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                                    .locations("filesystem:" + play.folder())
                                    .listener(takingOverAfter(play, "set foreign_key_checks = 0"))
                                    .build())
                            .migrate())
                    .isInstanceOf(LockLostException.class);

            assertThat(only.getAutoCommit()).isTrue();
            try (Statement statement = only.createStatement()) {
                assertThat(value(statement, "select @@session.foreign_key_checks"))
                        .isEqualTo("1");
                statement.execute("commit");
                assertThat(value(statement, "select count(*) from owl")).isEqualTo("0");
            }
            assertThat(play.history()).containsExactly("1 versioned up run failed 3 4");
        }
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
