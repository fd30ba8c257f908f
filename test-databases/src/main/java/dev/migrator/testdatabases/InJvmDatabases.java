package dev.migrator.testdatabases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.hsqldb.persist.HsqlProperties;
import org.hsqldb.server.Server;
import org.hsqldb.server.ServerAcl;

/** The databases that are libraries of this JVM, their servers included. */
final class InJvmDatabases {

    static {
        // H2 reads it once, when its first class loads, and listens on every interface without it.
        System.setProperty("h2.bindAddress", NetworkDatabases.LOOPBACK);
    }

    private InJvmDatabases() {}

    static DatabaseSource of(DatabaseKind kind) {
        return switch (kind) {
            case H2 -> name -> shutDown(kind, h2("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1"));
            case H2_FILE -> InJvmDatabases::h2File;
            case H2_SERVER -> h2Server();
            case HSQLDB -> name -> shutDown(kind, hsqldb("jdbc:hsqldb:mem:" + name));
            case HSQLDB_SERVER -> hsqldbServer();
            case SQLITE -> InJvmDatabases::sqlite;
            default -> throw new IllegalArgumentException(kind + " runs outside the JVM");
        };
    }

    private static TestDatabase h2File(String name) {
        Path folder = Folders.scratch(name);
        Account account = h2("jdbc:h2:file:" + folder.resolve(name));
        return new TestDatabase(DatabaseKind.H2_FILE, account, () -> {
            account.execute("shutdown");
            Folders.delete(folder);
        });
    }

    private static DatabaseSource h2Server() {
        try {
            String url = "jdbc:h2:tcp://" + NetworkDatabases.LOOPBACK + ":"
                    + org.h2.tools.Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists")
                            .start()
                            .getPort()
                    + "/mem:";
            return name -> shutDown(DatabaseKind.H2_SERVER, h2(url + name + ";DB_CLOSE_DELAY=-1"));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot start the server of H2", e);
        }
    }

    private static DatabaseSource hsqldbServer() {
        int port = ServerProcess.freePort();
        Server server = new Server();
        // First of all, since every other setter reports itself there.
        server.setLogWriter(null);
        server.setErrWriter(null);
        server.setAddress(NetworkDatabases.LOOPBACK);
        server.setPort(port);
        server.setDaemon(true);
        server.setNoSystemExit(true);
        try {
            var properties = new HsqlProperties();
            // Clients name the databases that they open; the server itself has none.
            properties.setProperty("server.remote_open", true);
            server.setProperties(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServerAcl.AclFormatException e) {
            throw new IllegalStateException(e);
        }
        server.start();
        String url = "jdbc:hsqldb:hsql://" + NetworkDatabases.LOOPBACK + ":" + port + "/";
        return name -> shutDown(DatabaseKind.HSQLDB_SERVER, hsqldb(url + name + ";filepath=mem:" + name));
    }

    private static TestDatabase sqlite(String name) {
        Path folder = Folders.scratch(name);
        Account account = new Account("jdbc:sqlite:" + folder.resolve(name + ".db"), "", "");
        return new TestDatabase(DatabaseKind.SQLITE, account, () -> Folders.delete(folder));
    }

    private static Account h2(String url) {
        return new Account(url, "sa", "");
    }

    private static Account hsqldb(String url) {
        return new Account(url, "SA", "");
    }

    private static TestDatabase shutDown(DatabaseKind kind, Account account) {
        return new TestDatabase(kind, account, () -> account.execute("shutdown"));
    }
}
