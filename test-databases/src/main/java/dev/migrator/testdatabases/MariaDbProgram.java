package dev.migrator.testdatabases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** MariaDB: a descendant of MySQL, so most of its command line is that. */
final class MariaDbProgram implements ServerProgram {

    @Override
    public void unpack(Path jar, Path home) throws IOException {
        // The clients and the debugging libraries are never started.
        Archives.unpackJar(
                jar,
                "linux/",
                home,
                List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip", "scripts/", "share/"));
    }

    @Override
    public List<String> version(Path home) {
        return List.of(program(home), "--no-defaults", "--version");
    }

    @Override
    public void initialise(Path home, Path data) {
        List<String> command =
                MySqlProgram.common(home.resolve("scripts/mariadb-install-db").toString(), home, data);
        command.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"));
        Command.mustSucceed(command);
    }

    @Override
    public List<String> serve(Path home, Path folder, int port) throws IOException {
        List<String> command = MySqlProgram.common(program(home), home, folder.resolve("data"));
        command.addAll(MySqlProgram.network(folder, port));
        command.add("--lc-messages-dir=" + home.resolve("share"));
        // Spares it making a key of its own at every start, which takes seconds.
        command.add("--skip-ssl");
        return command;
    }

    @Override
    public List<String> keepingCommits() {
        return new MySqlProgram().keepingCommits();
    }

    @Override
    public String stopSignal() {
        return "KILL";
    }

    @Override
    public Account administrator(int port) {
        Account same = new MySqlProgram().administrator(port);
        return same.withUrl(NetworkDatabases.url(DatabaseKind.Vendor.MARIADB, NetworkDatabases.LOOPBACK, port, ""));
    }

    private static String program(Path home) {
        return home.resolve("bin/mariadbd").toString();
    }
}
