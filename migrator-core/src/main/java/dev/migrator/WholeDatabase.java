package dev.migrator;

import dev.migrator.dialect.DatabaseAddress;
import dev.migrator.dialect.DatabaseAddress.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** The database itself, not what is in it: creates it, drops it, waits until it answers. Keeps nothing open. */
public final class WholeDatabase {

    private final String url;
    private final Function<String, DataSource> connections;

    private WholeDatabase(String url, Function<String, DataSource> connections) {
        this.url = url;
        this.connections = connections;
    }

    /**
     * @param url its JDBC URL
     * @param connections gives connections of the right user to any JDBC URL
     */
    public static WholeDatabase of(String url, Function<String, DataSource> connections) {
        return new WholeDatabase(url, connections);
    }

    /**
     * What people call it.
     *
     * @throws dev.migrator.dialect.NoDatabaseAddressException if the URL doesn't say
     */
    public String name() {
        return DatabaseAddress.of(url).name();
    }

    /**
     * Creates it, empty. False where it is there already, which changes nothing.
     *
     * @throws dev.migrator.dialect.NoDatabaseAddressException if the URL names none that can be created
     * @throws DatabaseAccessException if its server can't be reached or refuses
     */
    public boolean create() {
        DatabaseAddress address = DatabaseAddress.of(url);
        if (address.server().isPresent()) {
            return toggle(address.server().get(), false, address.server().get().create());
        }
        Path file = address.files().get(0).toAbsolutePath();
        if (Files.exists(file)) {
            return false;
        }
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
        } catch (IOException e) {
            throw DatabaseAccessException.failed(e);
        }
        try (Connection connection = connect(url)) {
            connection.getMetaData();
            return true;
        } catch (SQLException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    /**
     * Drops it with all that is in it. False where there is none, which changes nothing. The file of a migrator's lock
     * stays: somebody may be holding it.
     *
     * @throws dev.migrator.dialect.NoDatabaseAddressException if the URL names none that can be dropped
     * @throws DatabaseAccessException if its server can't be reached or refuses, as it may while somebody is connected
     */
    public boolean drop() {
        DatabaseAddress address = DatabaseAddress.of(url);
        if (address.server().isPresent()) {
            return toggle(address.server().get(), true, address.server().get().drop());
        }
        boolean there = false;
        try {
            for (Path file : address.files()) {
                there |= Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw DatabaseAccessException.failed(e);
        }
        return there;
    }

    /**
     * Waits until it answers. Logs what it waits for.
     *
     * @throws DatabaseAccessException if it still doesn't after {@code limit}, refuses the login or isn't there; the
     *     message is that of the last attempt
     */
    public void awaitAnswer(Duration limit) {
        LoggingListener listener = new LoggingListener();
        Shutdown shutdown = new Shutdown(Duration.ZERO, listener);
        Patience patience = new Patience(limit, shutdown.signal());
        shutdown.during(() -> new DatabaseWait(patience, shutdown, listener).until(this::answers));
    }

    private boolean answers() throws SQLException {
        try (Connection connection = connections.apply(url).getConnection()) {
            connection.getMetaData();
            return true;
        }
    }

    private boolean toggle(Server server, boolean wanted, String sql) {
        try (Connection connection = connect(server.url());
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(server.exists())) {
                if (found.next() != wanted) {
                    return false;
                }
            }
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    private Connection connect(String to) {
        try {
            return connections.apply(to).getConnection();
        } catch (SQLException e) {
            throw DatabaseAccessException.unreachable(e);
        }
    }
}
