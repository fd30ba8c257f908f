package dev.migrator.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The databases we know. Any other is an error, never a default: half of a schema is worse than none. */
public final class Dialects {

    private static final List<Dialect> KNOWN = List.of(
            new H2Dialect(),
            new HsqldbDialect(),
            MySqlDialect.MARIADB,
            MySqlDialect.MYSQL,
            new PostgreSqlDialect(),
            new SqliteDialect());

    /** What others are called in the names of scripts, which then aren't for any of ours. */
    private static final List<String> OTHERS =
            List.of("cockroach", "cockroachdb", "crdb", "oracle", "mssql", "sqlserver", "db2");

    private Dialects() {}

    /** What any database is called in the names of scripts and folders. */
    public static Set<String> aliases() {
        return Stream.concat(KNOWN.stream().flatMap(dialect -> dialect.aliases().stream()), OTHERS.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The dialect of the database behind a connection.
     *
     * @throws UnsupportedDatabaseException if we don't know it
     * @throws SQLException if the driver can't tell
     */
    public static Dialect of(DatabaseMetaData database) throws SQLException {
        String product = database.getDatabaseProductName();
        String version = database.getDatabaseProductVersion();
        // MySQL's driver calls a MariaDB server MySQL; only the version gives it away.
        boolean mariaDb = version.toLowerCase(Locale.ROOT).contains("mariadb");
        String name = mariaDb ? "MariaDB" : product.equals("HSQL Database Engine") ? "HSQLDB" : product;
        return KNOWN.stream()
                .filter(dialect -> dialect.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnsupportedDatabaseException(
                        product, version, KNOWN.stream().map(Dialect::name).collect(Collectors.joining(", "))));
    }
}
