package dev.migrator.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that override what the application's configuration says; each stands for a property. */
final class ConnectionOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            order = 1,
            description =
                    "Database: a JDBC URL, or postgres://user:password@host/name, mysql://…, mariadb://…, sqlite:path.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", scope = ScopeType.INHERIT, order = 2, description = "Database user.")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            scope = ScopeType.INHERIT,
            order = 3,
            arity = "0..1",
            interactive = true,
            description = "Password; without a value it is asked for and not shown.")
    private char @Nullable [] password;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            order = 4,
            description = "One of migrator.databases.")
    private @Nullable String database;

    @Option(
            names = "--locations",
            paramLabel = "LOCATION",
            split = ",",
            scope = ScopeType.INHERIT,
            order = 5,
            description = "Folders of the scripts: classpath:PATH or filesystem:PATH.")
    private List<String> locations = new ArrayList<>();

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            order = 6,
            description = "How the scripts are named; auto looks.")
    private @Nullable String layout;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            order = 7,
            description = "History table.")
    private @Nullable String table;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            order = 8,
            description = "Schema of the history table.")
    private @Nullable String schema;

    @Option(
            names = "--placeholder",
            paramLabel = "NAME=VALUE",
            scope = ScopeType.INHERIT,
            order = 9,
            description = "What $${NAME} stands for in scripts.")
    private Map<String, String> placeholders = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "PROPERTY=VALUE",
            scope = ScopeType.INHERIT,
            order = 10,
            description = "Any other property, such as migrator.lock.wait=1m.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "NAME",
            split = ",",
            scope = ScopeType.INHERIT,
            order = 11,
            description = "Profiles of the application's configuration.")
    private List<String> profiles = new ArrayList<>();

    @Option(
            names = {"-cp", "--classpath"},
            paramLabel = "PATH",
            scope = ScopeType.INHERIT,
            order = 12,
            description = "Jars and folders for classpath: locations, configuration and migrations in Java; without it"
                    + " src/main/resources is used.")
    private @Nullable String classPath;

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    Optional<String> database() {
        return Optional.ofNullable(database);
    }

    Optional<String> classPath() {
        return Optional.ofNullable(classPath);
    }

    List<String> profiles() {
        return profiles;
    }

    Optional<String> user() {
        return Optional.ofNullable(user);
    }

    Optional<String> password() {
        return Optional.ofNullable(password).map(String::new);
    }

    /** What the options say, as properties of the database that they are meant for. */
    Map<String, Object> asProperties() {
        String prefix = database == null ? "migrator." : "migrator.databases." + database + ".";
        Map<String, Object> found = new LinkedHashMap<>(properties);
        put(found, prefix + "layout", layout);
        put(found, prefix + "table", table);
        put(found, prefix + "schema", schema);
        put(found, prefix + "locations", locations.isEmpty() ? null : String.join(",", locations));
        placeholders.forEach((name, value) -> found.put(prefix + "placeholders[" + name + "]", value));
        return found;
    }

    private static void put(Map<String, Object> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
