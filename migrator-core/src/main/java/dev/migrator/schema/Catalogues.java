package dev.migrator.schema;

import dev.migrator.dialect.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How each database is read. Stateless. */
public final class Catalogues {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private Catalogues() {}

    static Catalogue of(Dialect dialect, DatabaseMetaData database) throws SQLException {
        return switch (dialect.name()) {
            case "PostgreSQL" ->
                new Catalogue(Optional.empty(), PostgreSqlCatalogue.QUERIES, Optional.of(PostgreSqlCatalogue.GRANTS));
            case "H2" -> H2Catalogue.CATALOGUE;
            case "HSQLDB" -> HsqldbCatalogue.CATALOGUE;
            case "MySQL" -> MySqlCatalogue.of(false, isAtLeast(database, 8, 0, 16));
            case "MariaDB" -> MySqlCatalogue.of(true, true);
            default -> throw new IllegalArgumentException(dialect.name());
        };
    }

    static Ddl ddl(Dialect dialect) {
        return switch (dialect.name()) {
            case "PostgreSQL" -> new PostgreSqlDdl();
            case "MySQL" -> new MySqlDdl(false);
            case "MariaDB" -> new MySqlDdl(true);
            case "SQLite" -> new SqliteDdl();
            case "H2" -> new H2Ddl();
            case "HSQLDB" -> new HsqldbDdl();
            default -> throw new IllegalArgumentException(dialect.name());
        };
    }

    private static boolean isAtLeast(DatabaseMetaData database, int... wanted) throws SQLException {
        List<Integer> parts = NUMBER.matcher(database.getDatabaseProductVersion())
                .results()
                .map(number -> Integer.parseInt(number.group()))
                .toList();
        for (int i = 0; i < wanted.length; i++) {
            int part = i < parts.size() ? parts.get(i) : 0;
            if (part != wanted[i]) {
                return part > wanted[i];
            }
        }
        return true;
    }

    /** What a database looks like, in a fixed number of queries. Of grants nothing. */
    public static Snapshot read(Connection connection, Dialect dialect) throws SQLException {
        if (dialect.name().equals("SQLite")) {
            return new Snapshot(SqliteCatalogue.read(connection));
        }
        Catalogue catalogue = of(dialect, connection.getMetaData());
        if (catalogue.before().isPresent()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(catalogue.before().get());
            }
        }
        SnapshotReader reader = new SnapshotReader(connection);
        List<SchemaObject> objects = new ArrayList<>();
        for (CatalogueQuery query : catalogue.queries()) {
            objects.addAll(reader.read(query));
        }
        boolean losesTexts = dialect.name().equals("MySQL") || dialect.name().equals("MariaDB");
        return new Snapshot(losesTexts ? new MySqlBodies(connection).written(objects) : objects);
    }
}
