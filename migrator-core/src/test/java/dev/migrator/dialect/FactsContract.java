package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrator.sql.ObjectNames;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.StatementSplitter;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a dialect says of statements, of objects and of failures is what its database does. */
abstract class FactsContract {

    private final DatabaseKind kind;
    TestDatabase database;
    Connection session;
    Dialect dialect;

    FactsContract(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        database = TestServer.of(kind).freshDatabase();
        session = database.dataSource().getConnection();
        dialect = Dialects.of(session.getMetaData());
        execute(session, "create table t (id integer primary key, n integer)", "insert into t (id, n) values (1, 1)");
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
        database.close();
    }

    /** Statements that change the schema, each on top of those before. */
    abstract List<String> changes();

    /** What they are told to be, where they run by themselves. */
    Effect effectOfChanges() {
        return Effect.CATALOGUE;
    }

    /** Statements that leave the schema as it is. */
    abstract List<String> uses();

    /** Makes a session give up soon. */
    abstract List<String> impatience();

    /** Ends another session; the query that asks for its number is the first, the number stands for the question mark. */
    abstract List<String> kill();

    @Test
    void theCatalogueShowsEachChange() throws SQLException {
        List<String> unseen = new ArrayList<>();
        for (String sql : changes()) {
            SqlStatement statement = statement(sql);
            assertThat(dialect.effect(statement)).as(sql).isEqualTo(effectOfChanges());
            List<String> before = evidence(statement);
            execute(session, sql);
            if (evidence(statement).equals(before)) {
                unseen.add(sql);
            }
        }

        assertThat(unseen).isEmpty();
    }

    @Test
    void theCatalogueDoesNotShowUse() throws SQLException {
        if (dialect.evidence().isEmpty()) {
            return;
        }
        SqlStatement about = statement("drop table t, u, q");
        for (String sql : uses()) {
            List<String> before = evidence(about);
            execute(session, sql);
            if (!sql.startsWith("create")) {
                assertThat(evidence(about)).as(sql).isEqualTo(before);
            }
        }
        assertThat(evidence(about)).isNotEmpty();
    }

    @Test
    void aRefusedLockIsKnownFromOtherFailures() throws SQLException {
        try (Connection holder = database.dataSource().getConnection();
                Connection waiter = database.dataSource().getConnection()) {
            impatient(waiter);
            holder.setAutoCommit(false);
            execute(holder, "update t set n = 2 where id = 1");

            SQLException refused =
                    catchThrowableOfType(SQLException.class, () -> execute(waiter, "update t set n = 3 where id = 1"));
            holder.rollback();
            assertThat(dialect.lockRefused(refused)).as(said(refused)).isTrue();
            assertThat(dialect.connectionLost(refused)).as(said(refused)).isFalse();
            assertThat(dialect.lockRefused(new SQLException("by a pool", refused)))
                    .isTrue();
            if (!waiter.getAutoCommit()) {
                waiter.rollback();
            }
        }
        SQLException duplicate =
                catchThrowableOfType(SQLException.class, () -> execute(session, "insert into t (id, n) values (1, 2)"));
        assertThat(dialect.lockRefused(duplicate)).isFalse();
        assertThat(dialect.connectionLost(duplicate)).isFalse();
    }

    void impatient(Connection waiter) throws SQLException {
        execute(waiter, impatience().toArray(String[]::new));
    }

    @Test
    void whoHoldsALockIsNamed() throws SQLException {
        if (dialect.blockers().isEmpty()) {
            return;
        }
        try (Connection holder = database.dataSource().getConnection()) {
            String number = query(holder, kill().get(0), List.of()).get(0);
            holder.setAutoCommit(false);
            execute(holder, "update t set n = 2 where id = 1");

            List<String> blockers = blockers("nothing", "t");
            assertThat(blockers).hasSize(1).first().asString().startsWith(number + "|");
            assertThat(blockers.get(0).split("\\|", -1)[2]).as("seconds").matches("\\d+");
            if (dialect.blockers().orElseThrow().query().contains("{names}")) {
                assertThat(blockers("nothing")).isEmpty();
            }
            holder.rollback();
        }
    }

    @Test
    void aKilledSessionIsALostConnection() throws SQLException {
        if (kill().isEmpty()) {
            return;
        }
        Connection victim = database.dataSource().getConnection();
        String number = query(victim, kill().get(0), List.of()).get(0);
        execute(session, kill().get(1).replace("?", number));

        SQLException lost = catchThrowableOfType(SQLException.class, () -> {
            // Some servers say so only to what comes after what they were told.
            execute(victim, "update t set n = 5");
            execute(victim, "update t set n = 5");
        });
        assertThat(dialect.connectionLost(lost)).as(said(lost)).isTrue();
        assertThat(dialect.lockRefused(lost)).as(said(lost)).isFalse();
        victim.close();
    }

    private static String said(SQLException e) {
        return e.getClass().getSimpleName() + " " + e.getSQLState() + " " + e.getErrorCode() + " " + e.getMessage();
    }

    final SqlStatement statement(String sql) {
        return new StatementSplitter(dialect.syntax()).split("1.sql", sql, 1).get(0);
    }

    final List<String> evidence(SqlStatement statement) throws SQLException {
        Evidence evidence = dialect.evidence().orElseThrow();
        List<String> rows = new ArrayList<>();
        List<String> names = new ObjectNames(dialect.syntax()).of(statement);
        assertThat(names).as(statement.text()).isNotEmpty();
        for (String name : names) {
            rows.addAll(query(session, evidence.query(), Collections.nCopies(evidence.parameters(), name)));
        }
        Collections.sort(rows);
        return rows;
    }

    private List<String> blockers(String... names) throws SQLException {
        String query = dialect.blockers().orElseThrow().query();
        String list = String.join(", ", Collections.nCopies(names.length, "?"));
        return query(session, query.replace("{names}", list), query.contains("{names}") ? List.of(names) : List.of());
    }

    /** The names of what a statement may have left unfinished. */
    final List<String> left(String sql) throws SQLException {
        return query(session, dialect.unfinished().orElseThrow().left().apply(statement(sql)), List.of()).stream()
                .map(row -> row.split("\\|", -1)[1])
                .sorted()
                .toList();
    }

    static List<String> query(Connection connection, String sql, List<String> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(String.join("|", row));
                }
            }
            return rows;
        }
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
