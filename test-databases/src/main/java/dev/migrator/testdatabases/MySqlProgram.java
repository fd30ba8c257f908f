package dev.migrator.testdatabases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MySQL. */
final class MySqlProgram implements ServerProgram {

    static final String USER = "migrator";
    private static final String PASSWORD = "migrator";

    @Override
    public void unpack(Path jar, Path home) throws IOException {
        Archives.unpackNested(jar, "Linux-amd64.tar.gz", home);
    }

    @Override
    public List<String> version(Path home) {
        return List.of(program(home), "--no-defaults", "--version");
    }

    @Override
    public void initialise(Path home, Path data) {
        List<String> command = common(program(home), home, data);
        command.add("--initialize-insecure");
        Command.mustSucceed(command);
    }

    @Override
    public List<String> serve(Path home, Path folder, int port) throws IOException {
        List<String> command = common(program(home), home, folder.resolve("data"));
        command.addAll(network(folder, port));
        command.addAll(List.of("--mysqlx=OFF", "--skip-log-bin"));
        return command;
    }

    @Override
    public List<String> keepingCommits() {
        return List.of("--innodb-flush-log-at-trx-commit=2");
    }

    @Override
    public String stopSignal() {
        return "KILL";
    }

    @Override
    public Account administrator(int port) {
        return new Account(
                NetworkDatabases.url(DatabaseKind.Vendor.MYSQL, NetworkDatabases.LOOPBACK, port, ""), USER, PASSWORD);
    }

    private static String program(Path home) {
        return home.resolve("bin/mysqld").toString();
    }

    /** What MariaDB takes too. */
    static List<String> common(String program, Path home, Path data) {
        List<String> command =
                new ArrayList<>(List.of(program, "--no-defaults", "--basedir=" + home, "--datadir=" + data));
        if (Platform.ROOT) {
            command.add("--user=root");
        }
        // The default makes each server write and copy 100 MB.
        command.add("--innodb-log-file-size=8M");
        return command;
    }

    /** What MariaDB takes too. */
    static List<String> network(Path folder, int port) throws IOException {
        Path users = folder.resolve("users.sql");
        Files.writeString(
                users,
                """
                create user if not exists '%1$s'@'%%' identified by '%2$s';
                grant all privileges on *.* to '%1$s'@'%%' with grant option;
                """
                        .formatted(USER, PASSWORD));
        return List.of(
                "--init-file=" + users,
                "--bind-address=" + NetworkDatabases.LOOPBACK,
                "--port=" + port,
                "--skip-name-resolve",
                // Relative to the data folder: the path of a socket may not exceed a hundred characters.
                "--socket=server.sock",
                "--pid-file=server.pid",
                // The default is one for all servers, and each removes what it finds there when it starts.
                "--tmpdir=" + folder,
                // The data does not outlive the server, so nothing has to reach the disk.
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--innodb-buffer-pool-size=64M");
    }
}
