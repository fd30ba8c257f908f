package dev.migrator.source;

import dev.migrator.migration.MigratorException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A changelog of Liquibase in XML, YAML or JSON, as far as it concerns scripts: what it includes, the properties it sets,
 * and the names of the changesets that stand in it. Read by its words alone, which are the same in all three.
 */
final class ChangelogFile {

    /** {@code include}, {@code includeAll}, {@code property} or {@code changeSet}, with its attributes by name. */
    record Element(String name, Map<String, String> attributes) {

        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    private static final Pattern NAME = Pattern.compile(".*\\.(xml|ya?ml|json)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern YAML_COMMENT = Pattern.compile("(?m)^\\s*#.*$");
    private static final Pattern WORD = Pattern.compile("(?:<|-\\s+|\")(include|includeAll|property|changeSet)\\b"
            + "|\\b(file|path|id|author|dbms|name|value|relativeToChangelogFile)\"?\\s*[:=]\\s*"
            + "(?:\"([^\"]*)\"|'([^']*)'|([^\\s,}\"'>]+))"
            + "|(/?>)");

    private static final int FIRST_LINES = 50;

    private ChangelogFile() {}

    static boolean isOne(FileText file) {
        try {
            return NAME.matcher(file.fileName()).matches()
                    && file.head().lines().limit(FIRST_LINES).anyMatch(line -> line.contains("databaseChangeLog"));
        } catch (MigratorException notText) {
            return false;
        }
    }

    /** What people call the language it is written in. */
    static String language(FileText file) {
        String name = file.fileName();
        String extension = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return extension.equals("YML") ? "YAML" : extension;
    }

    /**
     * Its elements in their order.
     *
     * @throws InvalidScriptException if it can't be read
     */
    static List<Element> read(FileText file) {
        String text;
        try (Reader reader = file.open()) {
            StringWriter whole = new StringWriter();
            reader.transferTo(whole);
            text = whole.toString();
        } catch (IOException e) {
            throw InvalidScriptException.unreadable(file.file().origin(), e);
        }
        boolean xml = language(file).equals("XML");
        Matcher word =
                WORD.matcher((xml ? XML_COMMENT : YAML_COMMENT).matcher(text).replaceAll(""));
        List<Element> elements = new ArrayList<>();
        Element current = new Element("", new LinkedHashMap<>());
        while (word.find()) {
            if (word.group(1) != null) {
                current = new Element(word.group(1), new LinkedHashMap<>());
                elements.add(current);
            } else if (word.group(2) != null) {
                current.attributes().putIfAbsent(word.group(2), value(word));
            } else if (xml) {
                current = new Element("", new LinkedHashMap<>());
            }
        }
        return elements;
    }

    private static String value(Matcher word) {
        for (int group = 3; group < 5; group++) {
            if (word.group(group) != null) {
                return word.group(group);
            }
        }
        return word.group(5);
    }
}
