package dev.migrator.testdatabases;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A database server that all tests of one JVM share. It starts when first asked for, listens on the loopback interface
 * only and ends with the JVM, even with one that is killed.
 */
public final class TestServer {

    private static final Map<DatabaseKind, Availability> AVAILABILITY = new ConcurrentHashMap<>();
    private static final Map<DatabaseKind, TestServer> RUNNING = new ConcurrentHashMap<>();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final DatabaseKind kind;
    private final DatabaseSource source;

    private TestServer(DatabaseKind kind, DatabaseSource source) {
        this.kind = kind;
        this.source = source;
    }

    /**
     * The running server of that kind.
     *
     * @throws AssertionError when this machine cannot provide it and the run requires it, see
     *     {@link RequiredDatabases}; when the run does not require it, the test is aborted instead, which JUnit reports
     *     as skipped with the reason
     */
    public static TestServer of(DatabaseKind kind) {
        Availability availability = availability(kind);
        if (!availability.available()) {
            return refuse(kind, availability.reason(), null);
        }
        try {
            return RUNNING.computeIfAbsent(kind, missing -> new TestServer(missing, start(missing)));
        } catch (RuntimeException e) {
            // Remembered, since each of the following tests would wait as long to learn the same.
            AVAILABILITY.put(kind, Availability.no("it did not start: " + e.getMessage()));
            return refuse(kind, "it did not start", e);
        }
    }

    private static TestServer refuse(DatabaseKind kind, String reason, @Nullable Throwable cause) {
        String message = kind + " is not available here: " + reason;
        if (RequiredDatabases.ofThisRun().contains(kind)) {
            throw new AssertionError(message + " (required, see -D" + RequiredDatabases.PROPERTY + ")", cause);
        }
        return Assumptions.abort(message);
    }

    /** Whether this machine can provide that kind; asks without starting the server. */
    public static Availability availability(DatabaseKind kind) {
        return AVAILABILITY.computeIfAbsent(kind, TestServer::ask);
    }

    /** A new, empty database on this server, which no other test knows. */
    public TestDatabase freshDatabase() {
        return source.create("test_" + DATABASES.incrementAndGet());
    }

    public DatabaseKind kind() {
        return kind;
    }

    private static Availability ask(DatabaseKind kind) {
        if (kind.runsInJvm() || Containers.available()) {
            return Availability.yes();
        }
        return EmbeddedServer.availability(kind);
    }

    private static DatabaseSource start(DatabaseKind kind) {
        if (kind.runsInJvm()) {
            return InJvmDatabases.of(kind);
        }
        return Containers.available() ? Containers.start(kind) : EmbeddedServer.start(kind);
    }
}
