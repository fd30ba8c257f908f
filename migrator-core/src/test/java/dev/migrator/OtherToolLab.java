package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A database as another tool left it, with that tool's folder; from {@code src/test/resources/adopt}. */
final class OtherToolLab implements AutoCloseable {

    /** What each tool applied, oldest first, and what it would apply next. */
    private static final Map<String, List<String>> IDENTITIES = Map.of(
            "dbmate", List.of("20260101120000", "20260102120000", "20260103120000"),
            "prisma", List.of("20260101120000_create_users", "20260102120000_create_orders", "20260103120000_add_city"),
            "drizzle-0", List.of("0000_create_users", "0001_create_orders", "0002_add_city"),
            "drizzle-1",
                    List.of("20260101120000_create_users", "20260102120000_create_orders", "20260103120000_add_city"),
            "node-pg-migrate",
                    List.of("1767268800000_create-users", "1767355200000_create-orders", "1767441600000_add-city"),
            "golang-migrate", List.of("1", "2", "3"),
            "goose", List.of("1", "2", "3"),
            "sql-migrate", List.of("1_create_users.sql", "2_create_orders.sql", "3_add_city.sql"),
            "diesel", List.of("20260101120000", "20260102120000", "20260103120000"));

    private static final Map<String, String> TABLES = Map.of(
            "dbmate", "schema_migrations",
            "prisma", "_prisma_migrations",
            "drizzle-0", "__drizzle_migrations",
            "drizzle-1", "__drizzle_migrations",
            "node-pg-migrate", "pgmigrations",
            "golang-migrate", "schema_migrations",
            "goose", "goose_db_version",
            "sql-migrate", "gorp_migrations",
            "diesel", "__diesel_schema_migrations");

    private final String tool;
    private final DatabaseKind kind;
    private final Playground play;

    private OtherToolLab(String tool, DatabaseKind kind) throws IOException {
        this.tool = tool;
        this.kind = kind;
        this.play = new Playground(kind);
    }

    /** The tool has applied two of two. */
    static OtherToolLab of(String tool, DatabaseKind kind) throws IOException, SQLException {
        OtherToolLab lab = new OtherToolLab(tool, kind);
        lab.copy("migrations");
        String history = Files.readString(
                resource(tool + "/history." + kind.vendor().name().toLowerCase(Locale.ROOT) + ".sql"));
        for (String statement : history.strip().split(";\n?", -1)) {
            if (!statement.isBlank()) {
                lab.play.execute(statement);
            }
        }
        lab.play.execute(
                "create table users (id integer primary key, name varchar(100) not null)",
                "insert into users (id, name) values (1, 'Ada')",
                "create table orders (id integer primary key, user_id integer not null)");
        return lab;
    }

    Playground play() {
        return play;
    }

    List<String> applied() {
        return identities().subList(0, 2);
    }

    String next() {
        return identities().get(2);
    }

    private List<String> identities() {
        return Objects.requireNonNull(IDENTITIES.get(tool));
    }

    /** A third migration comes along. */
    void addNext() throws IOException {
        copy("next");
    }

    String table() {
        String schema = tool.startsWith("drizzle") && kind == DatabaseKind.POSTGRESQL_18 ? "drizzle." : "";
        return schema + TABLES.get(tool);
    }

    List<String> tableContents() throws SQLException {
        return play.query("select * from " + table());
    }

    private void copy(String part) throws IOException {
        Path from = resource(tool + "/" + part);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = play.folder().resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file));
            }
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(OtherToolLab.class.getResource("/adopt/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        play.close();
    }
}
