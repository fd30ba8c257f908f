package dev.migrator.cli;

import dev.migrator.migration.MigratorException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What was typed or configured can't be done like that. Nothing was run. */
final class UsageException extends MigratorException {

    private static final String KNOWN = "Use a URL of PostgreSQL, MySQL, MariaDB, H2, HSQLDB or SQLite.";

    private UsageException(String problem, String fix, @Nullable Throwable cause) {
        super(problem, fix, cause);
    }

    private UsageException(String problem, String fix) {
        this(problem, fix, null);
    }

    static UsageException noUrl(Path folder) {
        return new UsageException(
                "There is no database URL: none in --url, migrator.datasource.url, spring.datasource.url or DATABASE_URL,"
                        + " as configured in " + shown(folder) + ". Nothing was run.",
                "Give --url, set DATABASE_URL, or start in the folder of the application; --profile chooses one of its"
                        + " profiles.");
    }

    static UsageException noUrlOf(String database) {
        String key = "migrator.databases." + database + ".datasource.url";
        return new UsageException(
                "There is no URL of the database \"" + database
                        + "\": the application makes its DataSource itself, which only the application can. Nothing was run.",
                "Set " + key + " or give --url, or run the command in the application with migrator.command.");
    }

    static UsageException url(String source, MigratorException problem) {
        return new UsageException(problem.getMessage() + " It comes from " + source + ".", problem.fix(), problem);
    }

    static UsageException severalDatabases(String command, Collection<String> names) {
        return new UsageException(
                "There are several databases (" + String.join(", ", names) + "), and " + command
                        + " works on one. Nothing was run.",
                "Name it with --database.");
    }

    static UsageException unknownDatabase(String name, Collection<String> names) {
        return new UsageException(
                "There is no database \"" + name + "\". "
                        + (names.isEmpty()
                                ? "migrator.databases lists none."
                                : "There are: " + String.join(", ", names) + ".")
                        + " Nothing was run.",
                names.isEmpty() ? "Leave --database out." : "Give --database one of these names.");
    }

    static UsageException classPathEntry(Path entry) {
        return new UsageException(
                "--classpath names " + entry + ", which is not there. Nothing was run.",
                "Build the application first, or correct the path; several are separated as in a Java class path.");
    }

    static UsageException javaMigration(String type, Throwable cause) {
        return new UsageException(
                "The Java migration " + type + " can't be made outside the application: " + cause
                        + ". Nothing was run.",
                "Give it a constructor without parameters and its dependencies to --classpath, or run the command in the"
                        + " application with migrator.command.",
                cause);
    }

    static UsageException unreadableConfiguration(String problem, Throwable cause) {
        return new UsageException(
                "The configuration can't be read: " + StringUtils.trimTrailingCharacter(problem, '.')
                        + ". Nothing was run.",
                "Correct it; it is read as Spring Boot reads it, from --profile and SPRING_PROFILES_ACTIVE too.",
                cause);
    }

    static UsageException driver(Throwable cause) {
        return new UsageException(
                "There is no driver for the database URL: " + cause.getMessage() + ". Nothing was run.", KNOWN, cause);
    }

    static UsageException noDriver() {
        return new UsageException("There is no driver that takes the database URL. Nothing was run.", KNOWN);
    }

    static UsageException noFolder(List<String> locations) {
        return new UsageException(
                "There is no folder to write to among the locations " + locations + ". Nothing was written.",
                "Name a folder first: classpath:PATH is src/main/resources/PATH, filesystem:PATH is PATH.");
    }

    static UsageException notConfirmed(String database) {
        return new UsageException(
                "The database " + database + " was not dropped: nobody confirmed it.", "Say so with --yes.");
    }

    static UsageException commandLine(String text) {
        return new UsageException(
                "A quote in \"" + text + "\" is never closed. Nothing was run.", "Close it, or leave it out.");
    }

    private static String shown(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }
}
