package dev.migrator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Dialects;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.StatementSplitter;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Differences between two databases of a kind, one by one: each is found, mended by what we generate, and taken back by it. */
final class PlantedDifferences implements AutoCloseable {

    private static final Pattern CHANGE =
            Pattern.compile("^--- (?<title>.*)\\n(?<sql>(?:(?!--- ).*\\n?)*)", Pattern.MULTILINE);

    /** One difference. */
    record Change(String title, String sql) {}

    private final DatabaseKind kind;
    private final String base;
    private @Nullable Ground ground;

    private PlantedDifferences(DatabaseKind kind, String base) {
        this.kind = kind;
        this.base = base;
    }

    /** @param folders of the resources that hold the schema and its changes */
    static PlantedDifferences of(DatabaseKind kind, List<String> folders) {
        return new PlantedDifferences(kind, read(folders, "base.sql"));
    }

    static List<Change> changes(List<String> folders) {
        List<Change> changes = new ArrayList<>();
        Matcher change = CHANGE.matcher(read(folders, "changes.sql"));
        while (change.find()) {
            changes.add(new Change(change.group("title"), change.group("sql")));
        }
        return changes;
    }

    private static String read(List<String> folders, String file) {
        return folders.stream().map(folder -> read(folder + "/" + file)).collect(Collectors.joining());
    }

    private static String read(String resource) {
        try (InputStream file = PlantedDifferences.class.getResourceAsStream("/planted/" + resource)) {
            return new String(java.util.Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tryOut(Change change) throws SQLException {
        Ground ground = ground();
        boolean clean = false;
        try {
            tryOut(change, ground);
            clean = ground.isAsItWas();
        } finally {
            if (!clean) {
                close();
            }
        }
    }

    private static void tryOut(Change change, Ground ground) throws SQLException {
        Connection connection = ground.connection();
        Dialect dialect = ground.dialect();
        Ddl ddl = Catalogues.ddl(dialect);
        Snapshot before = ground.schema();
        run(connection, split(dialect, change.sql()));
        Snapshot after = Catalogues.read(connection, dialect);
        assertThat(Comparison.of(before, after).differences()).as("found").isNotEmpty();
        KeptRows kept = KeptRows.of(connection, ddl, before, after);

        List<String> down = ChangeScript.of(ddl, after, before);
        migrate(connection, dialect, down);
        assertSame(connection, dialect, before, down);
        kept.assertThere(connection, down);
        // Read again, since names that a database makes up may be others now.
        List<String> up = ChangeScript.of(ddl, Catalogues.read(connection, dialect), after);
        migrate(connection, dialect, up);
        assertSame(connection, dialect, after, up);
        kept.assertThere(connection, up);
        migrate(connection, dialect, ChangeScript.of(ddl, Catalogues.read(connection, dialect), before));
    }

    /** A database with the base in it, which the next change gets, too, if this one has left it as it was. */
    private record Ground(
            TestDatabase database, Connection connection, Dialect dialect, Snapshot schema, KeptRows rows) {

        boolean isAsItWas() throws SQLException {
            return Catalogues.read(connection, dialect).equals(schema) && rows.areThere(connection);
        }
    }

    private Ground ground() throws SQLException {
        Ground last = ground;
        if (last != null) {
            return last;
        }
        TestDatabase database = TestServer.of(kind).freshDatabase();
        Connection connection = database.dataSource().getConnection();
        Dialect dialect = Dialects.of(connection.getMetaData());
        run(connection, split(dialect, base));
        Snapshot schema = Catalogues.read(connection, dialect);
        KeptRows rows = KeptRows.of(connection, Catalogues.ddl(dialect), schema, schema);
        Ground made = new Ground(database, connection, dialect, schema, rows);
        ground = made;
        return made;
    }

    @Override
    public void close() throws SQLException {
        Ground last = ground;
        ground = null;
        if (last != null) {
            try {
                last.connection().close();
            } finally {
                last.database().close();
            }
        }
    }

    /** As a script runs: in a transaction where that holds DDL. */
    private static void migrate(Connection connection, Dialect dialect, List<String> statements) throws SQLException {
        connection.setAutoCommit(!dialect.transactionalDdl());
        run(connection, statements);
        // Commits.
        connection.setAutoCommit(true);
    }

    private static void assertSame(Connection connection, Dialect dialect, Snapshot wanted, List<String> by)
            throws SQLException {
        Snapshot is = Catalogues.read(connection, dialect);
        assertThat(Comparison.of(is, wanted).differences())
                .as("left after %s", by)
                .isEmpty();
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + "\nin " + sql + "\nof " + statements, e);
                }
            }
        }
    }

    private static List<String> split(Dialect dialect, String sql) {
        return new StatementSplitter(dialect.syntax())
                .split("planted.sql", sql, 1).stream().map(SqlStatement::text).toList();
    }
}
