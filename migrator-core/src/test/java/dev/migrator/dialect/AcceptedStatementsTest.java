package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.sql.CopyData;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import dev.migrator.sql.StatementSplitter;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** What is cut is what the database accepts, and means what it was written to mean: the scripts called {@code accepted}. */
class AcceptedStatementsTest {

    static Stream<Arguments> scripts() {
        return Stream.of(
                Arguments.of(DatabaseKind.POSTGRESQL_18, Syntaxes.POSTGRESQL, "postgresql", "12 3 1 x; 4"),
                Arguments.of(DatabaseKind.MYSQL_8, Syntaxes.MYSQL, "mysql", "9 4 a;; 3 back\\ 6"),
                Arguments.of(DatabaseKind.MARIADB_11_4, Syntaxes.MARIADB, "mysql", "9 4 a;; 3 back\\ 6"),
                Arguments.of(
                        DatabaseKind.MARIADB_11_4, Syntaxes.MARIADB, "mariadb", "1 1; 2; 3 5 a; ansi \"a; b; block; "),
                Arguments.of(DatabaseKind.H2, Syntaxes.H2, "h2", "3 it's; |it's;|a;x1"),
                Arguments.of(DatabaseKind.HSQLDB, Syntaxes.HSQLDB, "hsqldb", "2 3 it's;"),
                Arguments.of(DatabaseKind.SQLITE, Syntaxes.SQLITE, "sqlite", "3 7 2"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theDatabaseAcceptsWhatIsCut(DatabaseKind kind, SqlSyntax syntax, String folder, String expected)
            throws SQLException, IOException {
        Path script = SplitCases.files(folder, "accepted.sql").findFirst().orElseThrow();
        try (TestDatabase database = TestServer.of(kind).freshDatabase();
                Connection connection = database.dataSource().getConnection()) {
            Iterator<SqlStatement> statements =
                    new StatementSplitter(syntax).split("accepted.sql", new StringReader(SplitCases.text(script)), 1);

            String last = "";
            while (statements.hasNext()) {
                last = run(connection, statements.next());
            }

            assertThat(last).isEqualTo(expected);
        }
    }

    private static String run(Connection connection, SqlStatement sql) throws SQLException, IOException {
        if (sql.copyData().isPresent()) {
            try (CopyData rows = sql.copyData().get()) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql.text(), rows);
            }
            return "";
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return statement.execute(sql.text()) ? first(statement) : "";
        } catch (SQLException e) {
            throw new SQLException("accepted.sql:" + sql.line() + ": " + sql.text(), e);
        }
    }

    private static String first(Statement statement) throws SQLException {
        try (ResultSet result = statement.getResultSet()) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }
}
