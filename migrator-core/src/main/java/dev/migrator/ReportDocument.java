package dev.migrator;

import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Step;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command did, as a JSON object of plain maps, lists, texts, numbers and nulls. */
public final class ReportDocument {

    private ReportDocument() {}

    /** Keys keep their order. */
    public static Map<String, @Nullable Object> of(MigrationReport report) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("command", report.command());
        document.put("database", report.database());
        document.put("table", report.table());
        document.put("steps", report.steps().stream().map(ReportDocument::step).toList());
        document.put(
                "notTried", report.notTried().stream().map(ReportDocument::step).toList());
        document.put("executionMs", report.took().toMillis());
        return document;
    }

    private static Map<String, @Nullable Object> step(Step step) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("version", step.kind() == MigrationKind.REPEATABLE ? null : step.identity());
        item.put("description", step.description());
        item.put("script", step.script());
        item.put("kind", word(step.kind()));
        item.put("direction", word(step.direction()));
        item.put("action", word(step.action()));
        return item;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
