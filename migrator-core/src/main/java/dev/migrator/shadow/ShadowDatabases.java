package dev.migrator.shadow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Makes databases in which something can be tried out: on the server of a given one, or in memory where that is what the
 * given one is made of. Immutable, and thread-safe if what gives connections is.
 */
public final class ShadowDatabases {

    private final String url;
    private final Function<String, DataSource> connections;

    private final boolean isHarmless;

    private ShadowDatabases(String url, Function<String, DataSource> connections, boolean isHarmless) {
        this.url = url;
        this.connections = connections;
        this.isHarmless = isHarmless;
    }

    /**
     * @param url JDBC URL of the database that they are to be like, which is never touched
     * @param connections gives connections of the right user to any JDBC URL
     */
    public static ShadowDatabases of(String url, Function<String, DataSource> connections) {
        return new ShadowDatabases(url, connections, false);
    }

    /** The same, on a server where scripts may do what they like: nothing that matters is there. */
    public ShadowDatabases harmless() {
        return new ShadowDatabases(url, connections, true);
    }

    /** Whether scripts may reach beyond a shadow database. */
    public boolean isHarmless() {
        return isHarmless;
    }

    /**
     * Makes an empty one. What runs that were killed have left behind on the server is dropped first.
     *
     * @throws ShadowDatabaseException if that isn't possible
     */
    public ShadowDatabase create() {
        String name = ShadowName.next();
        try {
            Optional<ShadowServer> server = ShadowServer.of(url);
            if (server.isPresent()) {
                return ServerShadow.create(name, server.get(), connections);
            }
            String memory = MemoryUrl.of(url, name).orElseThrow(ShadowDatabaseException::unknown);
            return new MemoryShadow(connect(memory), MemoryUrl.shutdown(memory));
        } catch (SQLException e) {
            throw ShadowDatabaseException.refused(e);
        }
    }

    private Connection connect(String to) throws SQLException {
        return connections.apply(to).getConnection();
    }
}
