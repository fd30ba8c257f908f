package dev.migrator.faults;

import dev.migrator.Playground;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The scripts that the faults meet: a mixed set for each database, each statement on a line of its own and none twice,
 * so that a statement is known by its text. A file beside them lists those of which no database tells whether they ran.
 */
final class ScriptSet {

    private static final String MARKED = "may-need-a-person.txt";

    private final List<Path> files;
    private final List<String> marked;

    private ScriptSet(List<Path> files, List<String> marked) {
        this.files = files;
        this.marked = marked;
    }

    static ScriptSet of(DatabaseKind kind) throws IOException {
        String folder =
                switch (kind.vendor()) {
                    case POSTGRESQL -> "postgresql";
                    case MYSQL, MARIADB -> "mysql";
                    case H2 -> "h2";
                    case SQLITE -> "sqlite";
                    case HSQLDB -> throw new IllegalArgumentException("no set for " + kind);
                };
        Path place = Path.of(resource("/faults/" + folder));
        Path marked = place.resolve(MARKED);
        try (Stream<Path> files = Files.list(place)) {
            return new ScriptSet(
                    files.filter(file -> name(file).endsWith(".sql")).sorted().toList(),
                    Files.exists(marked) ? Files.readAllLines(marked) : List.of());
        }
    }

    private static URI resource(String name) {
        try {
            return Objects.requireNonNull(ScriptSet.class.getResource(name), name)
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    void writeTo(Playground play) throws IOException {
        for (Path file : files) {
            play.script(name(file), Files.readString(file).strip());
        }
    }

    /** In the order in which migrating runs them. */
    List<String> ups() throws IOException {
        return statements(files.stream().filter(file -> !isDown(file)).toList());
    }

    /** In the order in which rolling back everything runs them: repeatables first, then the newest. */
    List<String> downs() throws IOException {
        List<Path> downs =
                new ArrayList<>(files.stream().filter(ScriptSet::isDown).toList());
        Collections.reverse(downs);
        return statements(downs);
    }

    private static List<String> statements(List<Path> files) throws IOException {
        List<String> statements = new ArrayList<>();
        for (Path file : files) {
            Files.readAllLines(file).stream()
                    // A frame is sent by the engine, in its own way.
                    .filter(line -> !line.startsWith("--") && !line.equals("BEGIN;") && !line.equals("COMMIT;"))
                    .map(ScriptSet::bare)
                    .forEach(statements::add);
        }
        return statements;
    }

    /** Whether the set says of a statement that nothing in the database tells whether it ran. */
    boolean mayNeedAPerson(String statement) {
        return marked.contains(statement);
    }

    /** A statement without what ends it. */
    static String bare(String sql) {
        return sql.strip().replaceFirst(";$", "");
    }

    private static boolean isDown(Path file) {
        return name(file).endsWith(".down.sql");
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
