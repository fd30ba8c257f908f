package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a database or its driver says of a failure, without what nobody else should read. */
public final class DatabaseWords {

    private static final Pattern PASSWORD = Pattern.compile("(?i)(password|pwd)=[^&;\\s]*");

    /** In a URL. */
    private static final Pattern LOGIN = Pattern.compile("//[^/@\\s]*:[^/@\\s]*@");

    /** What stands before a host. A user name that a server refuses is in quotes. */
    private static final Pattern BEFORE_HOST = Pattern.compile("(?<!\\S)[^\\s'\"]+@(?=[^\\s'\"])");

    private DatabaseWords() {}

    /** The innermost that says something, with its SQLSTATE. Drivers put the URL into it, and URLs may hold credentials. */
    public static String of(Throwable problem) {
        Throwable cause = mostSpecific(problem);
        String said = said(cause);
        String safe = PASSWORD.matcher(said).replaceAll("$1=***");
        safe = LOGIN.matcher(safe).replaceAll("//***@");
        if (isAboutConnecting(cause)) {
            safe = BEFORE_HOST.matcher(safe).replaceAll("***@");
        }
        return cause instanceof SQLException sql && sql.getSQLState() != null
                ? safe + " [" + sql.getSQLState() + "]"
                : safe;
    }

    /** The same as a sentence. */
    public static String sentence(Throwable problem) {
        String words = of(problem);
        return words.endsWith(".") ? words : words + ".";
    }

    /** The end of a connection often says nothing. */
    private static Throwable mostSpecific(Throwable problem) {
        Throwable told = problem;
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            told = message(cause).isEmpty() ? told : cause;
        }
        return told;
    }

    private static String said(Throwable cause) {
        if (message(cause).isEmpty()) {
            return cause.getClass().getSimpleName();
        }
        boolean clear =
                cause instanceof SQLException || cause instanceof IOException || cause instanceof MigratorException;
        return clear ? message(cause) : cause.toString();
    }

    private static String message(Throwable problem) {
        return Objects.requireNonNullElse(problem.getMessage(), "").strip();
    }

    /** Elsewhere an address is the database's own data. */
    private static boolean isAboutConnecting(Throwable cause) {
        return !(cause instanceof SQLException sql)
                || sql.getSQLState() == null
                || message(cause).contains("jdbc:")
                || sql.getSQLState().startsWith("08")
                || sql.getSQLState().startsWith("28");
    }
}
