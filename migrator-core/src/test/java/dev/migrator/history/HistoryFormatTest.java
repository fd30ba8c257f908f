package dev.migrator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.dialect.ColumnTypes;
import dev.migrator.dialect.Dialects;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a release whose history has another format does with ours. */
class HistoryFormatTest {

    private static final HistoryFormat NEXT =
            new HistoryFormat(2, Map.of(2, List.of("alter table {table} add note varchar(10)")));
    private static final Origin ORIGIN = new Origin("user", "host", "release");

    private static History history(Connection connection, HistoryFormat format) throws SQLException {
        ColumnTypes types = Dialects.of(connection.getMetaData()).columnTypes();
        return new History(
                connection,
                HistoryTable.of(
                        connection, Dialects.of(connection.getMetaData()).quote(), Optional.empty(), "migrations"),
                types,
                format);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4", "H2", "HSQLDB", "SQLITE"})
    void aNewerReleaseUpgradesTheTableAndAnOlderOneThenRefusesIt(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestServer.of(kind).freshDatabase();
                Connection connection = database.dataSource().getConnection()) {
            history(connection, HistoryFormat.CURRENT).create(ORIGIN);
            History newer = history(connection, NEXT);
            assertThatThrownBy(newer::read)
                    .isInstanceOf(OutdatedFormatException.class)
                    .hasMessageContaining("format 1");

            assertThat(newer.readUpgraded(ORIGIN).orElseThrow())
                    .extracting(HistoryEntry::description)
                    .containsExactly("2");

            assertThat(new JdbcTemplate(new SingleConnectionDataSource(connection, true))
                            .queryForList("select note from migrations", String.class))
                    .hasSize(2);
            assertThatThrownBy(history(connection, HistoryFormat.CURRENT)::read)
                    .isInstanceOf(NewerFormatException.class);
        }
    }

    /** As where creating the table commits, and whoever did it was killed right afterwards. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "HSQLDB", "SQLITE"})
    void aTableThatDoesNotTellItsFormatYetIsToldIt(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestServer.of(kind).freshDatabase();
                Connection connection = database.dataSource().getConnection()) {
            history(connection, HistoryFormat.CURRENT).create(ORIGIN);
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("delete from migrations");

            history(connection, HistoryFormat.CURRENT).readUpgraded(ORIGIN);

            assertThat(jdbc.queryForList("select description from migrations where kind = 'format'", String.class))
                    .containsExactly("1");
            history(connection, HistoryFormat.CURRENT).readUpgraded(ORIGIN);
            assertThat(jdbc.queryForObject("select count(*) from migrations", Integer.class))
                    .as("told once")
                    .isEqualTo(1);
        }
    }
}
