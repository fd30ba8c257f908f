package dev.migrator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an adoption did, as a JSON object of plain maps, lists, texts and nulls. */
public final class AdoptionDocument {

    private AdoptionDocument() {}

    /** Keys keep their order. */
    public static Map<String, @Nullable Object> of(AdoptionReport report) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("tool", report.tool());
        document.put("otherTable", report.otherTable());
        document.put("database", report.database());
        document.put("table", report.table());
        document.put("written", report.written());
        document.put(
                "adopted",
                report.adopted().stream().map(AdoptionDocument::adopted).toList());
        document.put("pending", report.pending());
        document.put("notes", report.notes());
        return document;
    }

    private static Map<String, @Nullable Object> adopted(AdoptionReport.Adopted migration) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("version", migration.identity());
        item.put("description", migration.description());
        item.put("script", migration.script());
        item.put("kind", migration.kind().name().toLowerCase(Locale.ROOT));
        item.put("appliedAt", migration.appliedAt().map(Instant::toString).orElse(null));
        item.put("appliedBy", migration.appliedBy().orElse(null));
        return item;
    }
}
