package dev.migrator.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The database that a URL names, and what it takes to create and drop it as a whole. Text and facts; runs nothing.
 *
 * @param name as a person calls it
 * @param server how to reach its server without it; empty where it is made of files
 * @param files what it is made of, its main file first; connecting creates them
 */
public record DatabaseAddress(String name, Optional<Server> server, List<Path> files) {

    /**
     * A server's own words for it.
     *
     * @param url leads to the same server but not to this database
     * @param exists a query that has a row where the database is there
     */
    public record Server(String url, String exists, String create, String drop) {}

    private static final Pattern ON_SERVER = Pattern.compile(
            "(?<start>jdbc:(?<product>postgresql|mysql|mariadb)(:[a-z+]+)?://[^/?]*)(/(?<name>[^?;]*))?(?<rest>[?;].*)?");
    private static final Pattern IN_FILE =
            Pattern.compile("jdbc:(?<product>h2|hsqldb|sqlite):(?<file>file:)?(?<path>[^;?]*)(?<rest>[;?].*)?");

    /** The ends of the names of all files of a database, by product; the first is always there. */
    private static final Map<String, List<String>> FILES = Map.of(
            "h2", List.of(".mv.db", ".trace.db"),
            "hsqldb", List.of(".script", ".properties", ".log", ".data", ".backup", ".lobs", ".lck"),
            "sqlite", List.of("", "-wal", "-shm", "-journal"));

    public DatabaseAddress {
        files = List.copyOf(files);
    }

    /**
     * Reads a JDBC URL.
     *
     * @throws NoDatabaseAddressException if it names no database, or one that can't be created or dropped from outside
     */
    public static DatabaseAddress of(String jdbcUrl) {
        Matcher server = ON_SERVER.matcher(jdbcUrl);
        if (server.matches()) {
            return onServer(server);
        }
        Matcher file = IN_FILE.matcher(jdbcUrl);
        if (file.matches()) {
            return inFiles(file);
        }
        throw NoDatabaseAddressException.unknown();
    }

    /**
     * The JDBC URL of another database on the same server.
     *
     * @throws NoDatabaseAddressException if the URL names none on a server
     */
    public static String sibling(String jdbcUrl, String name) {
        Matcher server = ON_SERVER.matcher(jdbcUrl);
        if (!server.matches()) {
            throw NoDatabaseAddressException.unknown();
        }
        return server.group("start") + "/" + name + rest(server);
    }

    private static String rest(Matcher url) {
        return url.group("rest") == null ? "" : url.group("rest");
    }

    private static DatabaseAddress onServer(Matcher url) {
        if (url.group("name") == null || url.group("name").isEmpty()) {
            throw NoDatabaseAddressException.unnamed();
        }
        // One of the drivers takes the name as it stands, the others decode it.
        String name = url.group("product").equals("mariadb")
                ? url.group("name")
                : URLDecoder.decode(url.group("name").replace("+", "%2B"), StandardCharsets.UTF_8);
        String rest = rest(url);
        String literal = "'" + name.replace("\\", "\\\\").replace("'", "''") + "'";
        Server server = url.group("product").equals("postgresql")
                ? new Server(
                        url.group("start") + "/postgres" + rest,
                        "SELECT 1 FROM pg_database WHERE datname = '" + name.replace("'", "''") + "'",
                        "CREATE DATABASE \"" + name.replace("\"", "\"\"") + "\"",
                        "DROP DATABASE \"" + name.replace("\"", "\"\"") + "\"")
                : new Server(
                        url.group("start") + "/" + rest,
                        "SELECT 1 FROM information_schema.schemata WHERE schema_name = " + literal,
                        "CREATE DATABASE `" + name.replace("`", "``") + "`",
                        "DROP DATABASE `" + name.replace("`", "``") + "`");
        return new DatabaseAddress(name, Optional.of(server), List.of());
    }

    private static DatabaseAddress inFiles(Matcher url) {
        String product = url.group("product");
        String path = url.group("path");
        String rest = rest(url);
        boolean sqlite = product.equals("sqlite");
        boolean explicit = url.group("file") != null;
        if (path.startsWith("mem:")
                || path.equals(":memory:")
                || rest.contains("mode=memory")
                || (sqlite && path.isEmpty())) {
            throw NoDatabaseAddressException.inMemory();
        }
        // One letter before the colon is a drive, anything longer the name of a protocol: tcp, ssl, zip, hsql, res.
        if (!explicit && path.matches("[a-z]{2,}:.*")) {
            throw NoDatabaseAddressException.ofServer();
        }
        if (path.isEmpty()) {
            throw NoDatabaseAddressException.unnamed();
        }
        String real = path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path;
        Stream<String> ends = FILES.getOrDefault(product, List.of("")).stream();
        return new DatabaseAddress(
                path, Optional.empty(), ends.map(end -> Path.of(real + end)).toList());
    }
}
