package dev.migrator.testdatabases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL. */
final class PostgresProgram implements ServerProgram {

    private static final String USER = "postgres";

    @Override
    public void unpack(Path jar, Path home) throws IOException {
        Archives.unpackNested(jar, ".txz", home);
    }

    @Override
    public List<String> version(Path home) {
        return Platform.asOrdinaryUser(home.resolve("bin/postgres").toString(), "--version");
    }

    @Override
    public void initialise(Path home, Path data) {
        Command.mustSucceed(Platform.asOrdinaryUser(
                home.resolve("bin/initdb").toString(),
                "--auth=trust",
                "--username=" + USER,
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
                "--pgdata=" + data));
    }

    @Override
    public List<String> serve(Path home, Path folder, int port) {
        return Platform.asOrdinaryUser(
                home.resolve("bin/postgres").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=" + NetworkDatabases.LOOPBACK,
                "-c",
                "unix_socket_directories=",
                // The data does not outlive the server, so nothing has to reach the disk.
                "-c",
                "fsync=off",
                "-c",
                "full_page_writes=off");
    }

    @Override
    public List<String> keepingCommits() {
        // It writes its log at each commit anyway; that the log reaches the disk matters to machines that crash.
        return List.of();
    }

    @Override
    public String stopSignal() {
        // Unlike KILL, lets it give back its shared memory.
        return "QUIT";
    }

    @Override
    public Account administrator(int port) {
        return new Account(
                NetworkDatabases.url(DatabaseKind.Vendor.POSTGRESQL, NetworkDatabases.LOOPBACK, port, USER), USER, "");
    }
}
