package dev.migrator.sql;

import java.io.Reader;
import java.util.Map;

/** Fills in <code>${name}</code>. Immutable. */
public final class Placeholders {

    private final Map<String, String> values;

    public Placeholders(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** What to do with a name that has no value. */
    public enum Undefined {
        /** It is an error: {@link UndefinedPlaceholderException} where it is read. */
        REFUSED,
        /** It is text like any other. */
        KEPT
    }

    /**
     * Shows a text of any size with every placeholder replaced by its value. Closing it closes {@code text}.
     *
     * @param script names the file in messages
     * @param firstLine the line of the file on which the text begins, from 1
     */
    public Reader fillIn(String script, Reader text, int firstLine, Undefined undefined) {
        return new PlaceholderReader(script, text, firstLine, values, undefined);
    }
}
