package dev.migrator.testdatabases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The real PgBouncer in front of a PostgreSQL server: lends one of its few sessions to each transaction. It starts when
 * first asked for, listens on the loopback interface only and ends with the JVM.
 */
public final class PgBouncer {

    /** How many sessions of the server it lends out for each database. */
    public static final int SESSIONS = 3;

    private static final Map<Integer, PgBouncer> RUNNING = new ConcurrentHashMap<>();

    /** Keeps the program's standard input open: closing it is how it is told to end. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final ServerProcess process;

    private final int port;

    private PgBouncer(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether this machine has the program. */
    public static Availability availability() {
        return program().isPresent()
                ? Availability.yes()
                : Availability.no("pgbouncer is not installed (apt-get install pgbouncer)");
    }

    /**
     * The URL that leads through it to a database; user and password stay.
     *
     * @throws AssertionError when this machine lacks the program and the run requires all databases; when it doesn't,
     *     the test is aborted instead
     */
    public static String urlTo(TestDatabase database) {
        Availability availability = availability();
        if (!availability.available()) {
            if (RequiredDatabases.areAll()) {
                throw new AssertionError(
                        availability.reason() + " (required, see -D" + RequiredDatabases.PROPERTY + ")");
            }
            return Assumptions.abort(availability.reason());
        }
        int serverPort = URI.create(database.url().substring("jdbc:".length())).getPort();
        PgBouncer running = RUNNING.computeIfAbsent(serverPort, port -> start(database, port));
        return database.url().replace(":" + serverPort + "/", ":" + running.port + "/");
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static PgBouncer start(TestDatabase database, int serverPort) {
        Path folder = Folders.temporary("pgbouncer");
        int port = ServerProcess.freePort();
        Path configuration = folder.resolve("pgbouncer.ini");
        Path users = folder.resolve("users.txt");
        try {
            Files.writeString(users, "\"" + database.user() + "\" \"" + database.password() + "\"\n");
            Files.write(
                    configuration,
                    List.of(
                            "[databases]",
                            "* = host=" + NetworkDatabases.LOOPBACK + " port=" + serverPort,
                            "[pgbouncer]",
                            "listen_addr = " + NetworkDatabases.LOOPBACK,
                            "listen_port = " + port,
                            "unix_socket_dir =",
                            "auth_type = trust",
                            "auth_file = " + users,
                            "pool_mode = transaction",
                            "default_pool_size = " + SESSIONS,
                            "max_client_conn = 100",
                            "ignore_startup_parameters = extra_float_digits"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerProcess process = ServerProcess.start(
                folder, "TERM", Platform.asOrdinaryUser(program().orElseThrow().toString(), configuration.toString()));
        Account through = new Account(
                database.url().replace(":" + serverPort + "/", ":" + port + "/"), database.user(), database.password());
        if (!process.awaitConnections(through)) {
            throw new IllegalStateException("pgbouncer ended while it started; it says:\n" + process.lastWords());
        }
        return new PgBouncer(process, port);
    }
}
