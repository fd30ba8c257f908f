package dev.migrator.shadow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** On a server. Known as ours by its name, and as in use by a lock. */
final class ServerShadow implements ShadowDatabase {

    private final String name;
    private final ShadowServer server;
    /** Holds the lock. */
    private final Connection keeper;

    private final Connection connection;
    private final DataSource dataSource;

    private ServerShadow(String name, ShadowServer server, Connection keeper, Connection connection) {
        this.name = name;
        this.server = server;
        this.keeper = keeper;
        this.connection = connection;
        this.dataSource = new SingleConnectionDataSource(connection, true);
    }

    static ServerShadow create(String name, ShadowServer server, Function<String, DataSource> connections)
            throws SQLException {
        Connection keeper = connections.apply(server.url()).getConnection();
        try {
            dropLeftovers(server, keeper);
            first(keeper, server.hold(), name);
            make(name, server, keeper);
            Connection connection = connections.apply(server.url(name)).getConnection();
            prepare(server, connection);
            return new ServerShadow(name, server, keeper, connection);
        } catch (SQLException | RuntimeException e) {
            dropQuietly(name, server, keeper, e);
            throw e;
        }
    }

    private static void make(String name, ShadowServer server, Connection keeper) throws SQLException {
        List<String> with =
                server.options().isPresent() ? first(keeper, server.options().get(), server.name()) : List.of();
        try {
            execute(keeper, server.create(name, with.isEmpty() ? "" : with.get(0)));
        } catch (SQLException e) {
            throw ShadowDatabaseException.notCreated(server.grant(), e);
        }
    }

    private static void prepare(ShadowServer server, Connection connection) throws SQLException {
        if (server.prepare().isEmpty()) {
            return;
        }
        try (Statement query = connection.createStatement();
                ResultSet statements = query.executeQuery(server.prepare().get())) {
            while (statements.next()) {
                execute(connection, statements.getString(1));
            }
        }
    }

    private static void dropLeftovers(ShadowServer server, Connection keeper) throws SQLException {
        for (String other : first(keeper, server.all(), ShadowName.START.replace("_", "\\_") + "%")) {
            if (ShadowName.is(other) && first(keeper, server.hold(), other).equals(List.of("1"))) {
                dropLeftover(other, server, keeper);
            }
        }
    }

    private static void dropLeftover(String name, ShadowServer server, Connection keeper) throws SQLException {
        try {
            execute(keeper, server.drop(name));
        } catch (SQLException e) {
            // Another user's; somebody who may will come by.
        } finally {
            first(keeper, server.release(), name);
        }
    }

    private static void dropQuietly(String name, ShadowServer server, Connection keeper, Exception cause) {
        try (keeper) {
            execute(keeper, server.drop(name));
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        try (keeper) {
            connection.close();
            execute(keeper, server.drop(name));
        } catch (SQLException e) {
            throw ShadowDatabaseException.notDropped("\"" + name + "\"", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column. */
    private static List<String> first(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }
}
