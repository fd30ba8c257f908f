package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.dialect.Dialects;
import dev.migrator.dialect.SessionState;
import dev.migrator.execution.MigrationFailedException;
import dev.migrator.migration.JavaMigration;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a migration does to its session reaches neither the next one nor whoever gets the connection back. */
class SessionHygieneTest {

    /** Everything that stays behind where nobody takes it away. */
    private static List<String> leaves(DatabaseKind kind) {
        return switch (kind.vendor()) {
            case POSTGRESQL ->
                List.of(
                        "set search_path = pg_catalog",
                        "set session characteristics as transaction isolation level serializable",
                        "set work_mem = '7MB'",
                        "set lock_timeout = '17s'",
                        "set application_name = 'owls'",
                        "set owl.name = 'eagle'",
                        "select set_config('owl.size', 'large', false)",
                        "create temporary table tt (id serial primary key)",
                        "create temporary view tv as select 1 as one",
                        "create function pg_temp.f(a int) returns int language sql as 'select 1'",
                        "prepare find as select 1",
                        "declare every cursor with hold for select 1",
                        "select pg_advisory_lock(-5)",
                        "select pg_advisory_lock_shared(7, -8)",
                        "listen \"Owls\"",
                        "set role pg_monitor");
            case MYSQL, MARIADB ->
                List.of(
                        "set sql_mode = 'ANSI_QUOTES'",
                        "set foreign_key_checks = 0, unique_checks = 0",
                        "set time_zone = '+05:00'",
                        "set timestamp = 1",
                        "set long_query_time = 3.5",
                        "set lock_wait_timeout = 17",
                        "set character_set_results = latin1",
                        "set character_set_results = null",
                        "set session transaction isolation level serializable",
                        "set @owl = 'eagle', @`a b` = 2",
                        "create temporary table tt (id integer)",
                        "prepare find from 'select 1'",
                        "select get_lock('owls', 0)",
                        "use information_schema");
            case H2 ->
                List.of(
                        "set @owl = 1",
                        "create local temporary table tt (id integer primary key)",
                        "set time zone '+05:00'",
                        "set query_timeout 77000",
                        "set lock_timeout 17",
                        "set session characteristics as transaction isolation level serializable",
                        "set schema information_schema");
            case HSQLDB ->
                List.of(
                        "declare local temporary table tt (id integer)",
                        "set time zone interval '5:00' hour to minute",
                        "set ignorecase true",
                        "set session result memory rows 17",
                        "set maxrows 17",
                        "set session characteristics as transaction isolation level serializable",
                        "set schema information_schema");
            case SQLITE ->
                List.of(
                        "create temporary table tt (id integer primary key)",
                        "create temp view tv as select 1",
                        "pragma recursive_triggers = on",
                        "pragma defer_foreign_keys = on",
                        "pragma ignore_check_constraints = on",
                        "pragma legacy_alter_table = on",
                        "pragma cache_size = 17",
                        "pragma secure_delete = on",
                        "pragma busy_timeout = 17",
                        "attach ':memory:' as other");
        };
    }

    private static void leaveAll(Connection connection) throws SQLException {
        DatabaseKind.Vendor vendor = vendor(connection);
        try (Statement statement = connection.createStatement()) {
            for (DatabaseKind kind : DatabaseKind.values()) {
                if (kind.vendor() == vendor) {
                    for (String sql : leaves(kind)) {
                        // Invisible, even to the session itself, before the commit.
                        if (!sql.startsWith("listen")) {
                            statement.execute(sql);
                        }
                    }
                    return;
                }
            }
        }
    }

    private static DatabaseKind.Vendor vendor(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        for (DatabaseKind.Vendor vendor : DatabaseKind.Vendor.values()) {
            if (vendor.productName().equals(name)) {
                return vendor;
            }
        }
        throw new IllegalStateException(name);
    }

    static Map<String, String> state(Connection connection) throws SQLException {
        SessionState state = Dialects.of(connection.getMetaData()).sessionState();
        Map<String, String> values = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            List<String> queries = new ArrayList<>(List.of(state.read()));
            state.readIfAllowed().ifPresent(queries::add);
            for (String query : queries) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        // What was set to null is a variable without a value on one server, none on another.
                        if (rows.getString(2) != null) {
                            values.put(rows.getString(1), rows.getString(2));
                        }
                    }
                }
            }
        }
        values.put("isolation", "" + connection.getTransactionIsolation());
        values.put("catalog", connection.getCatalog());
        values.put("auto-commit", "" + connection.getAutoCommit());
        return values;
    }

    private static boolean answers(Connection connection, String query) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Does something to the connection. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static JavaMigration java(String version, Work work) {
        return new MigratorContract.InsertUsers() {
            @Override
            public String version() {
                return version;
            }

            @Override
            public void up(Connection connection) throws SQLException {
                work.on(connection);
            }
        };
    }

    private static void expectNothing(Connection connection, DatabaseKind kind, Map<String, String> before)
            throws SQLException {
        assertThat(state(connection)).isEqualTo(before);
        String session = kind.vendor() == DatabaseKind.Vendor.HSQLDB ? "session." : "";
        assertThat(answers(connection, "select * from " + session + "tt"))
                .as("temporary table")
                .isFalse();
        if (kind.vendor() == DatabaseKind.Vendor.POSTGRESQL) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select coalesce(current_setting('owl.name', true), '') || "
                            + "coalesce(current_setting('owl.size', true), '')")) {
                row.next();
                assertThat(row.getString(1)).isEmpty();
            }
        }
    }

    private static Migrator migrator(Playground play, Connection only, JavaMigration... classes) {
        return Migrator.of(MigratorSettings.builder(new SingleConnectionDataSource(only, true))
                .locations("filesystem:" + play.folder())
                .javaMigrations(List.of(classes))
                .build());
    }

    /** The limits that the engine sets and puts back are session settings from then on. */
    private static Map<String, String> stateAfterOrdinaryRun(Playground play, Connection only) throws Exception {
        play.script("0.5_pellets.sql", "create table pellet (id integer primary key);");
        migrator(play, only).migrate();
        return state(only);
    }

    private static String[] script(DatabaseKind kind, String... more) {
        List<String> lines = new ArrayList<>();
        leaves(kind).forEach(sql -> lines.add(sql + ";"));
        lines.addAll(List.of(more));
        return lines.toArray(new String[0]);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "POSTGRESQL_14",
                "POSTGRESQL_18",
                "MYSQL_8",
                "MARIADB_10_11",
                "MARIADB_11_4",
                "H2",
                "HSQLDB",
                "SQLITE"
            })
    void ofAScriptNothingStaysBehind(DatabaseKind kind) throws Exception {
        List<Map<String, String>> seen = new ArrayList<>();
        try (Playground play = new Playground(kind);
                Connection only = play.database().dataSource().getConnection()) {
            Map<String, String> before = stateAfterOrdinaryRun(play, only);
            play.script("2_leaves.sql", script(kind))
                    .script("3_owls.sql", "create table owl (id integer primary key);");

            migrator(
                            play,
                            only,
                            java("1", connection -> seen.add(state(connection))),
                            java("4", connection -> seen.add(state(connection))))
                    .migrate();

            assertThat(play.exists("owl")).isTrue();
            assertThat(seen.get(1)).as("for the next migration").isEqualTo(seen.get(0));
            expectNothing(only, kind, before);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "POSTGRESQL_14",
                "POSTGRESQL_18",
                "MYSQL_8",
                "MARIADB_10_11",
                "MARIADB_11_4",
                "H2",
                "HSQLDB",
                "SQLITE"
            })
    void ofOneThatFailsNeither(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind);
                Connection only = play.database().dataSource().getConnection()) {
            Map<String, String> before = stateAfterOrdinaryRun(play, only);
            play.script("1_leaves.sql", script(kind, "insert into nope values (1);"));

            assertThatThrownBy(() -> migrator(play, only).migrate())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContainingAll(
                            "failed", "1_leaves.sql:" + (leaves(kind).size() + 1))
                    .cause()
                    .satisfies(cause -> assertThat(cause.getSuppressed()).isEmpty());

            expectNothing(only, kind, before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "HSQLDB", "SQLITE"})
    void ofAClassNeither(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind);
                Connection only = play.database().dataSource().getConnection()) {
            Map<String, String> before = stateAfterOrdinaryRun(play, only);

            migrator(play, only, java("1", connection -> {
                        leaveAll(connection);
                        if (kind.vendor() != DatabaseKind.Vendor.POSTGRESQL) {
                            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                        }
                        connection.setHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT);
                    }))
                    .migrate();

            assertThat(state(only)).isEqualTo(before);
        }
    }
}
