package dev.migrator.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code meta/_journal.json} of Drizzle before 1.0 lists: only that is run, and in that order.
 *
 * @param folder the path of the folder that its scripts lie in, up to and with its last slash
 */
record DrizzleJournal(String folder, List<Entry> entries) {

    static final String NAME = "meta/_journal.json";

    /**
     * A migration.
     *
     * @param index from 0
     * @param when the time it was generated, in milliseconds since 1970, by which Drizzle tells what is applied
     * @param tag the script's name without {@code .sql}
     */
    record Entry(long index, long when, String tag) {}

    /** @throws InvalidScriptException if it can't be read, or isn't what Drizzle writes */
    static DrizzleJournal read(FileText file) {
        try (Reader reader = file.open()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            List<Entry> entries = new ArrayList<>();
            if (Json.parse(text.toString()) instanceof Map<?, ?> journal
                    && journal.get("entries") instanceof List<?> list) {
                list.forEach(each -> entries.add(entry(each)));
                String name = file.name();
                return new DrizzleJournal(name.substring(0, name.length() - NAME.length()), entries);
            }
            throw InvalidScriptException.list(file.file(), "it has no list of entries");
        } catch (IllegalArgumentException e) {
            throw InvalidScriptException.list(file.file(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw InvalidScriptException.unreadable(file.file().origin(), e);
        }
    }

    private static Entry entry(@Nullable Object value) {
        if (value instanceof Map<?, ?> entry
                && entry.get("tag") instanceof String tag
                && entry.get("when") instanceof Number when
                && entry.get("idx") instanceof Number index) {
            return new Entry(index.longValue(), when.longValue(), tag);
        }
        throw new IllegalArgumentException("an entry lacks idx, when or tag");
    }
}
