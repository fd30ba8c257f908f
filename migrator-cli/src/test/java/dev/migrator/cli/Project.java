package dev.migrator.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An application's folder, with the command line at work in it. */
final class Project {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private boolean interactive;
    private String answer = "";

    Project(Path folder) {
        this.folder = folder;
    }

    /** What a command line came to. */
    record Outcome(int code, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }
    }

    Project file(String name, String... lines) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Project script(String name, String sql) {
        return file("src/main/resources/db/migration/" + name, sql);
    }

    /** A migration that creates a table, and its down. */
    Project creating(String version, String table) {
        return script(version + "_create_" + table + ".sql", "CREATE TABLE " + table + " (id INT);")
                .script(version + "_create_" + table + ".down.sql", "DROP TABLE " + table + ";");
    }

    Project variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** As if a person sat there who answers this. */
    Project answering(String line) {
        interactive = true;
        answer = line + "\n";
        return this;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** The URL of an embedded database in this folder. */
    String database(String name) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(name);
    }

    Outcome migrator(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                folder,
                environment,
                new PrintWriter(out),
                new PrintWriter(err),
                new BufferedReader(new StringReader(answer)),
                interactive);
        int code = MigratorCommandLine.run(surroundings, arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    /** As {@link #migrator}, on a database. */
    Outcome on(String url, String... arguments) {
        return migrator(
                Stream.concat(Arrays.stream(arguments), Stream.of("--url", url)).toArray(String[]::new));
    }
}
