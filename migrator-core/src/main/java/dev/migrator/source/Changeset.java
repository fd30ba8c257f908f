package dev.migrator.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A changeset of Liquibase's formatted SQL.
 *
 * @param line where its mark stands
 * @param attributes what else the mark says, by name in any case
 * @param comment what it says of itself
 * @param up what it runs
 * @param down what undoes it; empty where nothing does
 * @param undo the begin of what its roll-back says, which may be words instead of SQL
 * @param marks what other marks in it say, each with its name first
 */
record Changeset(
        String author,
        String id,
        int line,
        Map<String, String> attributes,
        Optional<String> comment,
        Pieces up,
        Pieces down,
        Optional<String> undo,
        List<String> marks) {

    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]+):(\"[^\"]*\"|\\S*)");

    /** What a person calls it. */
    String title() {
        return author + ":" + id;
    }

    /** Reads {@code name:value name:"value"}. */
    static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.putIfAbsent(attribute.group(1), withoutQuotes(attribute.group(2)));
        }
        return attributes;
    }

    static String withoutQuotes(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    boolean says(String attribute, String value) {
        return attributes.getOrDefault(attribute, "").equalsIgnoreCase(value);
    }

    /** What its marks of that name say. */
    Stream<String> marks(String name) {
        return marks.stream().filter(mark -> mark.startsWith(name)).map(mark -> mark.substring(name.length())
                .strip());
    }

    /** Whether its roll-back has nothing to do. */
    boolean needsNoUndo() {
        String words = undo.orElse("").toLowerCase(Locale.ROOT);
        return words.startsWith("not required") || words.startsWith("empty");
    }

    /** Whether its roll-back runs another changeset. */
    boolean undoneByAnother() {
        return undo.orElse("").toLowerCase(Locale.ROOT).contains("changesetid:");
    }

    /**
     * Whether something for {@code dbms} is for the database at hand, as Liquibase tells it.
     *
     * @param dbms {@code postgresql,h2} or {@code !mysql}; empty for all
     * @param databases asked only if {@code dbms} isn't empty; to Liquibase a database has but one name, the usual one
     */
    static boolean isFor(String dbms, DatabaseNames databases) {
        List<String> names = List.of(dbms.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*"));
        if (dbms.isBlank() || names.contains("all")) {
            return true;
        }
        return databases.present().stream()
                .limit(1)
                .allMatch(here -> names.contains(here)
                        || (!names.contains("!" + here) && names.stream().allMatch(name -> name.startsWith("!"))));
    }
}
