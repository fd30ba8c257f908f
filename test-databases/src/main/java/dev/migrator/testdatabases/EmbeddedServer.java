package dev.migrator.testdatabases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Server binaries that the build fetched, run without Docker. */
final class EmbeddedServer {

    private static final int ATTEMPTS = 3;

    /** Keeps the servers' standard input open: closing it is how they are told to end. */
    private static final List<ServerProcess> RUNNING = new ArrayList<>();

    private EmbeddedServer() {}

    static Availability availability(DatabaseKind kind) {
        if (Platform.WINDOWS) {
            return Availability.no("embedded servers need a Unix shell; start Docker");
        }
        String jar = jar(kind);
        if (jar.isEmpty()) {
            return Availability.no("nobody publishes its binaries for this platform; start Docker");
        }
        if (!Files.isRegularFile(Path.of(jar))) {
            return Availability.no(
                    jar + " is missing; the build of test-databases fetches it (mvn test from the root)");
        }
        Command version = Command.run(program(kind).version(home(kind)));
        return version.status() == 0
                ? Availability.yes()
                : Availability.no("its server program does not run on this machine: " + version.output());
    }

    static DatabaseSource start(DatabaseKind kind) {
        ServerProgram program = program(kind);
        Path home = home(kind);
        Path template = template(kind);
        String lastWords = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Path folder = Folders.temporary("server");
            Folders.copy(template, folder.resolve("data"));
            int port = ServerProcess.freePort();
            ServerProcess server =
                    ServerProcess.start(folder, program.stopSignal(), serve(program, home, folder, port));
            Account administrator = program.administrator(port);
            if (server.awaitConnections(administrator)) {
                keep(server);
                return NetworkDatabases.of(kind, NetworkDatabases.LOOPBACK, port, administrator);
            }
            lastWords = server.lastWords();
        }
        throw new IllegalStateException(kind + " ended while it started; it says:\n" + lastWords);
    }

    /** The data of a server that has never run. */
    static Path template(DatabaseKind kind) {
        Path home = home(kind);
        return Folders.cached(
                home.getFileName() + "-data", data -> program(kind).initialise(home, data));
    }

    /** The command of a server that, ended at whatever moment, has all that it told clients it had. */
    static List<String> keepingCommits(ServerProgram program, Path home, Path folder, int port) {
        List<String> command = new ArrayList<>(serve(program, home, folder, port));
        command.addAll(program.keepingCommits());
        return command;
    }

    private static synchronized void keep(ServerProcess server) {
        RUNNING.add(server);
    }

    private static List<String> serve(ServerProgram program, Path home, Path folder, int port) {
        try {
            return program.serve(home, folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServerProgram program(DatabaseKind kind) {
        return ServerProgram.of(kind.vendor());
    }

    /** The unpacked binaries; the jar's name, which holds the version, names the folder in the cache. */
    static Path home(DatabaseKind kind) {
        Path jar = Path.of(jar(kind));
        String name = Objects.requireNonNull(jar.getFileName()).toString().replace(".jar", "");
        return Folders.cached(name, home -> program(kind).unpack(jar, home));
    }

    private static String jar(DatabaseKind kind) {
        try (InputStream resource = EmbeddedServer.class.getResourceAsStream("binaries.properties")) {
            Properties jars = new Properties();
            jars.load(Objects.requireNonNull(resource, "binaries.properties"));
            return jars.getProperty(kind.name(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
