package dev.migrator.testdatabases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Creates and drops databases on a server that runs outside this JVM. */
final class NetworkDatabases {

    static final String LOOPBACK = "127.0.0.1";

    private static final int NO_SUCH_SESSION = 1094;

    private NetworkDatabases() {}

    static DatabaseSource of(DatabaseKind kind, String host, int port, Account administrator) {
        return name -> {
            try {
                administrator.execute("create database " + name + options(kind));
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create a database in " + kind, e);
            }
            Account account = administrator.withUrl(url(kind.vendor(), host, port, name));
            return new TestDatabase(kind, account, () -> drop(kind, administrator, name));
        };
    }

    static String url(DatabaseKind.Vendor vendor, String host, int port, String database) {
        return switch (vendor) {
            case POSTGRESQL -> "jdbc:postgresql://" + host + ":" + port + "/" + database;
            // MySQL's default login needs either TLS or the server's public key.
            case MYSQL ->
                "jdbc:mysql://" + host + ":" + port + "/" + database + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
            case MARIADB -> "jdbc:mariadb://" + host + ":" + port + "/" + database;
            case H2, HSQLDB, SQLITE -> throw new IllegalArgumentException(vendor + " runs in the JVM");
        };
    }

    private static String options(DatabaseKind kind) {
        // MariaDB's own default is Latin 1, and not that of the packages that people install.
        return kind.vendor() == DatabaseKind.Vendor.POSTGRESQL ? "" : " character set utf8mb4";
    }

    private static void drop(DatabaseKind kind, Account administrator, String name) throws SQLException {
        if (kind.vendor() == DatabaseKind.Vendor.POSTGRESQL) {
            administrator.execute("drop database " + name + " with (force)");
            return;
        }
        disconnectAll(administrator, name);
        administrator.execute("drop database " + name);
    }

    /** Connections of a pool that a test forgot, say, could hold locks that the drop would wait for. */
    private static void disconnectAll(Account administrator, String name) throws SQLException {
        List<Long> sessions = new ArrayList<>();
        try (Connection connection = administrator.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id from information_schema.processlist where db = '" + name + "'")) {
            while (rows.next()) {
                sessions.add(rows.getLong(1));
            }
        }
        for (long session : sessions) {
            try {
                administrator.execute("kill " + session);
            } catch (SQLException e) {
                if (e.getErrorCode() != NO_SUCH_SESSION) {
                    throw e;
                }
            }
        }
    }
}
