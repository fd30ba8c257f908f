package dev.migrator.testdatabases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers in Docker. Testcontainers removes them when the JVM ends, even when it is killed. */
final class Containers {

    private static final String PASSWORD = "migrator";

    /** Keeps the containers reachable; nobody stops them but the end of the JVM. */
    private static final List<JdbcDatabaseContainer<?>> RUNNING = new ArrayList<>();

    private Containers() {}

    /** Asks Testcontainers only where Docker may be at all, since it logs its search's failure as an error. */
    static boolean available() {
        return mayHaveDocker() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean mayHaveDocker() {
        Path home = Path.of(System.getProperty("user.home"));
        String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run");
        return Platform.WINDOWS
                || System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(runtime, "docker.sock"))
                || Files.exists(home.resolve(".docker/run/docker.sock"))
                || Files.exists(home.resolve(".testcontainers.properties"));
    }

    static DatabaseSource start(DatabaseKind kind) {
        JdbcDatabaseContainer<?> container = container(kind);
        container.start();
        keep(container);
        int port = container.getFirstMappedPort();
        Account administrator = new Account(
                NetworkDatabases.url(kind.vendor(), container.getHost(), port, container.getDatabaseName()),
                container.getUsername(),
                container.getPassword());
        return NetworkDatabases.of(kind, container.getHost(), port, administrator);
    }

    private static synchronized void keep(JdbcDatabaseContainer<?> container) {
        RUNNING.add(container);
    }

    private static JdbcDatabaseContainer<?> container(DatabaseKind kind) {
        String tag = kind.versionPrefix().substring(0, kind.versionPrefix().length() - 1);
        return switch (kind.vendor()) {
            case POSTGRESQL ->
                new PostgreSQLContainer("postgres:" + tag)
                        .withUsername("postgres")
                        .withPassword(PASSWORD);
            case MYSQL ->
                new MySQLContainer("mysql:" + tag).withUsername("root").withPassword(PASSWORD);
            case MARIADB ->
                new MariaDBContainer("mariadb:" + tag).withUsername("root").withPassword(PASSWORD);
            case H2, HSQLDB, SQLITE -> throw new IllegalArgumentException(kind + " runs in the JVM");
        };
    }
}
