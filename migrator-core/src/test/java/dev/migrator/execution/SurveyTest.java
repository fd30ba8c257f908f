package dev.migrator.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Dialects;
import dev.migrator.sql.StatementSplitter;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one way through a script's statements tells of its transactions. */
class SurveyTest {

    private static Dialect sqlite;

    @BeforeAll
    static void askTheDatabase() throws SQLException {
        try (TestDatabase database = TestServer.of(DatabaseKind.SQLITE).freshDatabase();
                Connection connection = database.dataSource().getConnection()) {
            sqlite = Dialects.of(connection.getMetaData());
        }
    }

    private static Survey of(String script) {
        Survey survey = new Survey(sqlite, 0);
        new StatementSplitter(sqlite.syntax()).split("3_owls.sql", script, 1).forEach(survey::accept);
        return survey;
    }

    @Test
    void aWholeScriptMayBeOneTransaction() {
        Survey framed = of("begin; create table owl (id integer); commit;");

        assertThat(framed.framed()).isTrue();
        assertThat(framed.strayControl()).isEmpty();
    }

    @Test
    void aScriptWithoutAnyIsNotFramed() {
        assertThat(of("select 1; select 2;").framed()).isFalse();
        assertThat(of("select 1; select 2;").strayControl()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin;\nselect 1;",
                "select 1;\nbegin; select 2; commit;",
                "begin; select 1;\ncommit; begin; select 2; commit;",
                "begin; select 1;\nrollback; commit;",
                "select 1;\ncommit;"
            })
    void anyOtherUseIsStray(String script) {
        assertThat(of(script).strayControl()).isPresent();
    }

    @Test
    void theFirstStrayOneIsNamed() {
        assertThat(of("select 1;\nselect 2;\n  commit; rollback;").strayControl())
                .hasValueSatisfying(statement -> {
                    assertThat(statement.line()).isEqualTo(3);
                    assertThat(statement.column()).isEqualTo(3);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1|NONE",
                "begin; select 1; commit|CLOSED",
                "select 1; begin; select 2; commit; select 3|CLOSED",
                "begin; select 1|LEFT_OPEN",
                "commit; pragma foreign_keys = off; select 1|TAKEN_OVER",
                "commit; pragma foreign_keys = off; begin; select 1; commit|TAKEN_OVER",
                "commit; pragma foreign_keys = off; begin; select 1|TAKEN_OVER_AND_LEFT_OPEN",
                "begin; select 1; commit and chain; select 2|LEFT_OPEN",
                "begin; select 1; rollback|CLOSED"
            })
    void whatAScriptDoesWithTransactionsItself(String script, OwnTransaction expected) {
        assertThat(OwnTransaction.of(of(script))).isEqualTo(expected);
    }
}
