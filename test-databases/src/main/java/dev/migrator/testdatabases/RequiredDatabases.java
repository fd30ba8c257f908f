package dev.migrator.testdatabases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which databases a test run may not skip. The system property {@value #PROPERTY} names them, separated by commas, or
 * says {@code all}; empty means none. Without it they are those that this machine gets from the build alone: all but
 * MySQL on 64-bit Intel Linux, as MySQL needs two libraries of the operating system, elsewhere those that run in the
 * JVM.
 */
public final class RequiredDatabases {

    public static final String PROPERTY = "test-databases.required";

    private RequiredDatabases() {}

    /** The databases that this JVM's tests require. */
    public static Set<DatabaseKind> ofThisRun() {
        return parse(System.getProperty(PROPERTY), Platform.LINUX_AMD64);
    }

    /** Whether the run may skip nothing at all, so that what stands between a client and a database is required too. */
    static boolean areAll() {
        return isAll(System.getProperty(PROPERTY, ""));
    }

    private static boolean isAll(String names) {
        return names.trim().equalsIgnoreCase("all");
    }

    static Set<DatabaseKind> parse(@Nullable String names, boolean linuxAmd64) {
        if (names == null) {
            return Arrays.stream(DatabaseKind.values())
                    .filter(kind -> linuxAmd64 ? kind != DatabaseKind.MYSQL_8 : kind.runsInJvm())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(DatabaseKind.class)));
        }
        if (isAll(names)) {
            return EnumSet.allOf(DatabaseKind.class);
        }
        return Arrays.stream(names.split(",", -1))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .map(RequiredDatabases::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DatabaseKind.class)));
    }

    private static DatabaseKind kind(String name) {
        try {
            return DatabaseKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    PROPERTY + " names an unknown database '" + name + "'; known: all, "
                            + Arrays.toString(DatabaseKind.values()),
                    e);
        }
    }
}
