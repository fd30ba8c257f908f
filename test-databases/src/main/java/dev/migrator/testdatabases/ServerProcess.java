package dev.migrator.testdatabases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A server that ends, and whose folder vanishes, with this JVM. */
final class ServerProcess {

    /**
     * The JVM holds the other end of standard input. It closes that when it ends, however it ends, and also when it
     * learns that the server has ended, so the watchdog never waits for a process id that may have become another's.
     * The server takes the shell's place, and with it the process id that the watchdog and the JVM know.
     */
    private static final String WATCHED =
            """
            folder=$1; signal=$2; shift 2
            exec 3<&0
            (
              trap '' HUP INT TERM
              read -r _ <&3
              kill -$signal $$ 2>/dev/null
              tries=0
              while kill -0 $$ 2>/dev/null && [ $tries -lt 50 ]; do tries=$((tries + 1)); sleep 0.1; done
              [ $tries -lt 50 ] || kill -KILL $$ 2>/dev/null
              rm -rf "$folder"
            ) &
            exec "$@" </dev/null 3<&-
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LOG_LINES = 30;

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a server whose files are all in that folder. */
    static ServerProcess start(Path folder, String stopSignal, List<String> command) {
        List<String> watched =
                new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, "watchdog", folder.toString(), stopSignal));
        watched.addAll(command);
        Path log = folder.resolve("server.log");
        try {
            Process process = new ProcessBuilder(watched)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ServerProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns true once the server takes connections, false when it has ended instead. */
    boolean awaitConnections(Account account) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive()) {
            try (Connection connection = account.connect()) {
                return connection.isValid(0) && process.isAlive();
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    stop();
                    throw new IllegalStateException(
                            "No connection within " + PATIENCE + "; the server says:\n" + lastWords(), e);
                }
                pause();
            }
        }
        return false;
    }

    void stop() {
        process.destroy();
    }

    /** Has the watchdog end it, as the end of this JVM would, and waits until it is gone. */
    void stopHard() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a server ended", e);
        }
    }

    /** The end of what the server has logged. */
    String lastWords() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** A port that is free now; another process may still be faster to take it. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a server started", e);
        }
    }
}
