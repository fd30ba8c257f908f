package dev.migrator.testdatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnServerTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void comesBackWhereItWasWithWhatItHadCommitted(DatabaseKind kind) throws SQLException {
        try (OwnServer server = OwnServer.start(kind);
                TestDatabase database = server.freshDatabase()) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table t (id integer primary key)");
                statement.execute("insert into t values (1)");

                server.stopHard();

                assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> database.dataSource().getConnection()).isInstanceOf(SQLException.class);
            }
            server.startAgain();

            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select id from t")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }
}
