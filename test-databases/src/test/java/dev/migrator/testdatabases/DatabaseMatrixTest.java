package dev.migrator.testdatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseMatrixTest {

    @ParameterizedTest
    @EnumSource
    void isTheProductThatItsNameSays(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestServer.of(kind).freshDatabase();
                Connection connection = database.dataSource().getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();

            assertThat(metaData.getDatabaseProductName())
                    .isEqualTo(kind.vendor().productName());
            assertThat(metaData.getDatabaseProductVersion()).startsWith(kind.versionPrefix());
        }
    }

    @ParameterizedTest
    @EnumSource
    void freshDatabasesDoNotSeeEachOther(DatabaseKind kind) throws SQLException {
        TestServer server = TestServer.of(kind);
        try (TestDatabase one = server.freshDatabase();
                TestDatabase other = server.freshDatabase()) {
            execute(one, "create table only_here (id int primary key)");
            execute(one, "insert into only_here values (1)");

            assertThatThrownBy(() -> execute(other, "select * from only_here")).isInstanceOf(SQLException.class);
            execute(other, "create table only_here (id int primary key)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropsEvenADatabaseInUse(DatabaseKind kind) throws SQLException {
        TestDatabase database = TestServer.of(kind).freshDatabase();
        execute(database, "create table locked (id int primary key)");
        Connection forgotten = database.dataSource().getConnection();
        forgotten.setAutoCommit(false);
        forgotten.createStatement().execute("insert into locked values (1)");

        database.close();

        assertThat(forgotten.isClosed()).isTrue();
        assertThat(database.openConnections()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void countsConnectionsThatNobodyClosed(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestServer.of(kind).freshDatabase()) {
            Connection leaked = database.dataSource().getConnection();
            execute(database, "create table used (id int)");

            assertThat(database.openConnections()).isOne();

            leaked.close();
            assertThat(database.openConnections()).isZero();
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
