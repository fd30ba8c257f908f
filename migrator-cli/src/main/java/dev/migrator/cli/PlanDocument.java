package dev.migrator.cli;

import dev.migrator.MigrationPlan;
import dev.migrator.execution.PreparedStep;
import dev.migrator.execution.TransactionMode;
import dev.migrator.migration.Conflict;
import dev.migrator.migration.MigrationKind;
import dev.migrator.plan.Standing;
import dev.migrator.sql.SqlStatement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What would run, as a JSON object of plain maps, lists, texts, numbers and nulls. */
final class PlanDocument {

    private PlanDocument() {}

    static Map<String, @Nullable Object> of(MigrationPlan plan) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("steps", plan.steps().stream().map(PlanDocument::step).toList());
        document.put(
                "conflicts",
                plan.conflicts().stream().map(PlanDocument::conflict).toList());
        document.put("ahead", plan.ahead().stream().map(Standing::script).toList());
        return document;
    }

    private static Map<String, @Nullable Object> step(PreparedStep prepared) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        boolean repeatable = prepared.step().kind() == MigrationKind.REPEATABLE;
        item.put("version", repeatable ? null : prepared.step().identity());
        item.put("description", prepared.step().description());
        item.put("script", prepared.step().script());
        item.put("kind", word(prepared.step().kind()));
        item.put("direction", word(prepared.step().direction()));
        item.put("transaction", prepared.mode() == TransactionMode.TRANSACTION);
        item.put("statementsDone", prepared.statementsDone());
        item.put(
                "statements",
                prepared.statements().stream().map(PlanDocument::statement).toList());
        return item;
    }

    private static Map<String, @Nullable Object> statement(SqlStatement statement) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("line", statement.line());
        item.put("column", statement.column());
        item.put("sql", statement.text());
        return item;
    }

    private static Map<String, @Nullable Object> conflict(Conflict conflict) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("kind", word(conflict.kind()));
        item.put("script", conflict.script());
        item.put("problem", conflict.problem());
        item.put("fix", conflict.fix());
        return item;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
