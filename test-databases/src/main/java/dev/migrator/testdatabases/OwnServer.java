package dev.migrator.testdatabases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A server of one test, which may stop without warning and start again, on the same port and with what it had been told
 * before. Keeps what it committed, unlike one that all tests share; ends with the JVM as they do.
 */
public final class OwnServer implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final DatabaseKind kind;
    private final List<String> options;
    private final Path folder = Folders.scratch("own");
    private final AtomicInteger databases = new AtomicInteger();
    private int port = ServerProcess.freePort();
    private @Nullable ServerProcess process;

    private OwnServer(DatabaseKind kind, List<String> options) {
        this.kind = kind;
        this.options = options;
    }

    /**
     * A new one, running. Aborts the test where this machine has no binaries of it: a container gets another port when it
     * starts again.
     *
     * @param options at the end of its command line
     */
    public static OwnServer start(DatabaseKind kind, String... options) {
        Availability availability = EmbeddedServer.availability(kind);
        Assumptions.assumeTrue(
                availability.available(), () -> kind + " is not available here: " + availability.reason());
        OwnServer server = new OwnServer(kind, List.of(options));
        Folders.copy(EmbeddedServer.template(kind), server.data());
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            if (server.tryStart()) {
                return server;
            }
            // Somebody else was faster to take the port.
            server.port = ServerProcess.freePort();
        }
        server.startAgain();
        return server;
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** A new, empty database on this server. */
    public TestDatabase freshDatabase() {
        return NetworkDatabases.of(
                        kind, NetworkDatabases.LOOPBACK, port, program().administrator(port))
                .create("own_" + databases.incrementAndGet());
    }

    /** Ends it at once, with no word to its clients and no tidying up. Returns when it is gone. */
    public synchronized void stopHard() {
        if (process != null) {
            process.stopHard();
            process = null;
        }
    }

    /** Starts it after it was stopped. Returns when it takes connections. */
    public synchronized void startAgain() {
        if (!tryStart()) {
            throw new IllegalStateException(kind + " ended while it started again on port " + port);
        }
    }

    private synchronized boolean tryStart() {
        // What belongs to one run of the server vanishes with it; the data is only looked at from there.
        Path run = Folders.temporary("server");
        try {
            Files.createSymbolicLink(run.resolve("data"), data());
            List<String> command =
                    new ArrayList<>(EmbeddedServer.keepingCommits(program(), EmbeddedServer.home(kind), run, port));
            command.addAll(options);
            process = ServerProcess.start(run, program().stopSignal(), command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return process.awaitConnections(program().administrator(port));
    }

    private ServerProgram program() {
        return EmbeddedServer.program(kind);
    }

    @Override
    public void close() {
        stopHard();
        Folders.delete(folder);
    }
}
