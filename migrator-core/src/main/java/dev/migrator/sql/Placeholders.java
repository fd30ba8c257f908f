package dev.migrator.sql;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in <code>${name}</code>. Immutable. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}\\s]+)}");

    private final Map<String, String> values;

    public Placeholders(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * @param script names the file in messages
     * @param firstLine the line of the file on which the text begins, from 1
     * @throws UndefinedPlaceholderException if the text uses a name without a value
     */
    public String fillIn(String script, String text, int firstLine) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        int copied = 0;
        while (placeholder.find()) {
            String value = values.get(placeholder.group(1));
            if (value == null) {
                throw new UndefinedPlaceholderException(
                        script, text, firstLine, placeholder.start(), placeholder.group(1), values.keySet());
            }
            filled.append(text, copied, placeholder.start()).append(value);
            copied = placeholder.end();
        }
        return copied == 0 ? text : filled.append(text, copied, text.length()).toString();
    }
}
