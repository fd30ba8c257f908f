package dev.migrator.shadow;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The URL of a database in memory that understands the same SQL as a given one of H2, HSQLDB or SQLite. */
final class MemoryUrl {

    private static final Pattern PRODUCT =
            Pattern.compile("jdbc:(?<product>h2|hsqldb|sqlite):(?<rest>.*)", Pattern.DOTALL);

    /** Settings of a URL that say how SQL is read. Others are about files, or run something. */
    private static final Set<String> ABOUT_SQL = Set.of(
            "mode",
            "database_to_lower",
            "database_to_upper",
            "case_insensitive_identifiers",
            "default_null_ordering",
            "non_keywords",
            "time zone",
            "old_information_schema",
            "ignorecase");

    private MemoryUrl() {}

    /** Empty where it is of another product. */
    static Optional<String> of(String url, String name) {
        Matcher known = PRODUCT.matcher(url);
        if (!known.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (known.group("product")) {
                    case "sqlite" -> "jdbc:sqlite::memory:";
                    case "h2" -> "jdbc:h2:mem:" + name + settings(known.group("rest"));
                    default -> "jdbc:hsqldb:mem:" + name + settings(known.group("rest"));
                });
    }

    /** What ends it; one of SQLite's ends with its connection. */
    static Optional<String> shutdown(String memory) {
        return memory.startsWith("jdbc:sqlite:") ? Optional.empty() : Optional.of("shutdown");
    }

    private static String settings(String url) {
        return Stream.of(url.split(";", -1))
                .skip(1)
                .filter(MemoryUrl::isAboutSql)
                .map(setting -> ";" + setting)
                .collect(Collectors.joining());
    }

    private static boolean isAboutSql(String setting) {
        String key = setting.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
        return key.startsWith("sql.") || ABOUT_SQL.contains(key);
    }
}
