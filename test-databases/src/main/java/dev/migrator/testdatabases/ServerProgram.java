package dev.migrator.testdatabases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What distinguishes one vendor's server binaries from another's. */
interface ServerProgram {

    /** Unpacks the published jar. */
    void unpack(Path jar, Path home) throws IOException;

    /** A command that succeeds exactly if the server program can run on this machine. */
    List<String> version(Path home);

    /** Fills an empty data folder. */
    void initialise(Path home, Path data) throws IOException;

    /** The server in the foreground, on the loopback interface only. */
    List<String> serve(Path home, Path folder, int port) throws IOException;

    /** What to add so that a server that is killed keeps what it committed; the operating system goes on. */
    List<String> keepingCommits();

    /** What ends the server at once, as if it crashed. */
    String stopSignal();

    Account administrator(int port);

    static ServerProgram of(DatabaseKind.Vendor vendor) {
        return switch (vendor) {
            case POSTGRESQL -> new PostgresProgram();
            case MYSQL -> new MySqlProgram();
            case MARIADB -> new MariaDbProgram();
            case H2, HSQLDB, SQLITE -> throw new IllegalArgumentException(vendor + " runs in the JVM");
        };
    }
}
