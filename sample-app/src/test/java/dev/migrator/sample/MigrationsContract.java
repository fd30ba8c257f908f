package dev.migrator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import dev.migrator.plan.Command;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.DatabaseStatus;
import dev.migrator.plan.MigrationStatus;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application's own migrations, there and back on one database. That it starts is Hibernate's word on them. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
abstract class MigrationsContract {

    private static final String[] ALL = {"1", "2", "3", "4", "5", "R:active users"};

    private final DatabaseKind kind;

    @Autowired
    private Migrator migrator;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    MigrationsContract(DatabaseKind kind) {
        this.kind = kind;
    }

    /** Before Spring asks for the server: only here can a test that needs it be skipped. */
    static void skipWithout(DatabaseKind kind) {
        if (!Docker.present()) {
            TestServer.of(kind);
        }
    }

    @Test
    void runsOnTheDatabaseItNames() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(kind.vendor().productName());
        }
    }

    @Test
    void allUpAllDownAllUp() throws SQLException {
        assertThat(applied()).containsExactly(ALL);
        assertThat(tables()).contains("users", "orders", "active_users", "migrations");

        migrator.run(Command.rollbackTo("0"));

        assertThat(status().applied()).isEmpty();
        assertThat(tables()).contains("migrations").doesNotContain("users", "orders", "active_users");

        migrator.migrate();

        assertThat(status().state()).isEqualTo(DatabaseState.CURRENT);
        assertThat(applied()).containsExactly(ALL);
        assertThat(tables()).contains("users", "orders", "active_users");
    }

    @Test
    void eachMigrationGoesBackAndForthByItself() {
        for (int i = 1; i <= 5; i++) {
            migrator.run(Command.redo(i));
        }
        assertThat(status().state()).isEqualTo(DatabaseState.CURRENT);
    }

    @Test
    void usersOfOldGetTheirSearchNames() {
        migrator.run(Command.rollbackTo("4"));
        jdbc.batchUpdate(
                "insert into users (id, name, email) values (?, ?, ?)",
                IntStream.range(0, 1001)
                        .mapToObj(i -> new Object[] {"id-" + i, "Zoë Núñez " + i, i + "@example.org"})
                        .toList());

        migrator.migrate();

        assertThat(jdbc.queryForList("select search_name from users where email like '%@example.org'", String.class))
                .hasSize(1001)
                .contains("zoe nunez 0", "zoe nunez 1000")
                .doesNotContain("");
        jdbc.update("delete from users");
    }

    private DatabaseStatus status() {
        return migrator.status().status();
    }

    private List<String> applied() {
        return status().applied().stream().map(MigrationStatus::identity).toList();
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE", "VIEW"
                        })) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }
}
