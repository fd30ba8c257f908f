package dev.migrator.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to connect, as a driver wants to hear it.
 *
 * @param jdbc what {@code java.sql.Driver} takes
 * @param user where the URL named one apart from its parameters
 * @param password likewise
 */
public record ConnectionUrl(String jdbc, Optional<String> user, Optional<String> password) {

    private static final Pattern SERVER =
            Pattern.compile("(?<scheme>postgres|postgresql|mysql|mariadb)://((?<user>[^:@/]*)(:(?<password>[^@/]*))?@)?"
                    + "(?<host>[^/?@]*)(/(?<database>[^?]*))?(\\?(?<parameters>.*))?");
    /** Also those whose special characters hide where the host begins. One driver takes them where they are well-formed. */
    private static final Pattern MISPLACED = Pattern.compile("(?i)jdbc:(postgresql|mariadb|mysql)(:[a-z+]+)?://"
            + "(?!(?<=mysql://)([^/@?%\\s]|%[0-9a-f]{2})*@[^@]*$)([^/?]*@|[^/?@:\\[(]*:(?!\\d*([/,?]|$))[^?]*@).*");

    private static final Pattern FILE = Pattern.compile("sqlite3?:(//(?=/))?(?<path>[^?]*)(\\?(?<parameters>.*))?");

    /**
     * Understands {@code jdbc:…} and, as other tools write it, {@code postgres://user:password@host:port/database},
     * {@code postgresql://}, {@code mysql://}, {@code mariadb://} and {@code sqlite:path}. In these, user and password are
     * percent-encoded where needed.
     *
     * @throws InvalidConnectionUrlException for anything else
     */
    public static ConnectionUrl parse(String text) {
        String url = text.strip();
        if (url.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            if (MISPLACED.matcher(url).matches()) {
                throw InvalidConnectionUrlException.credentials();
            }
            return new ConnectionUrl(url, Optional.empty(), Optional.empty());
        }
        Matcher server = SERVER.matcher(url);
        if (server.matches()) {
            return server(server);
        }
        Matcher file = FILE.matcher(url);
        if (file.matches()) {
            return new ConnectionUrl(
                    "jdbc:sqlite:" + file.group("path") + parameters(file), Optional.empty(), Optional.empty());
        }
        throw InvalidConnectionUrlException.unknown(scheme(url));
    }

    private static ConnectionUrl server(Matcher url) {
        boolean postgres = url.group("scheme").startsWith("postgres");
        String product = postgres ? "postgresql" : url.group("scheme");
        String host = url.group("host").isEmpty() ? "localhost" : url.group("host");
        String database = Optional.ofNullable(url.group("database")).orElse("");
        // What libpq calls search_path is the driver's currentSchema.
        String parameters = parameters(url);
        if (postgres) {
            parameters = parameters.replaceAll("(?<=[?&])search_path=", "currentSchema=");
        }
        return new ConnectionUrl(
                "jdbc:" + product + "://" + host + "/" + database + parameters,
                decoded(url.group("user")),
                decoded(url.group("password")));
    }

    private static String parameters(Matcher url) {
        String parameters = url.group("parameters");
        return parameters == null || parameters.isEmpty() ? "" : "?" + parameters;
    }

    /** Unlike in a form, a plus sign is a plus sign. */
    private static Optional<String> decoded(@Nullable String part) {
        try {
            return Optional.ofNullable(part)
                    .filter(text -> !text.isEmpty())
                    .map(text -> URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw InvalidConnectionUrlException.encoding();
        }
    }

    /** All that may be shown of a URL that we don't understand: credentials could stand anywhere behind it. */
    private static String scheme(String url) {
        int colon = url.indexOf(':');
        return colon > 0 && url.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")
                ? url.substring(0, colon) + ":"
                : "none";
    }

    /** Without the values: they may be credentials. */
    @Override
    public String toString() {
        return "ConnectionUrl";
    }
}
