package dev.migrator.cli;

import dev.migrator.VerificationReport;
import dev.migrator.migration.MigratorException;
import dev.migrator.proof.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a proof has found, as a JSON object of plain maps, lists, texts, numbers and nulls. */
final class VerificationDocument {

    private VerificationDocument() {}

    static Map<String, @Nullable Object> of(VerificationReport report) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("proven", report.proven());
        document.put("tried", report.tried());
        document.put("irreversible", report.irreversible());
        document.put(
                "findings",
                report.findings().stream().map(VerificationDocument::finding).toList());
        return document;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("version", finding.identity().orElse(null));
        item.put("script", finding.script().orElse(null));
        item.put("problem", finding.kind().toString());
        item.put("differences", finding.differences());
        item.put("repair", finding.repair());
        item.put("error", finding.failure().map(MigratorException::getMessage).orElse(null));
        return item;
    }
}
