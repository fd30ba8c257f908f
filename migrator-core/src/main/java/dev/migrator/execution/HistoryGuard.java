package dev.migrator.execution;

import dev.migrator.history.HistoryTable;
import dev.migrator.sql.SqlStatement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises statements that would take the history's own table away. Scripts written for another tool may have a table
 * of the same name in mind; everything else about the table, triggers and foreign keys among it, is theirs to decide.
 */
final class HistoryGuard {

    private static final Pattern REMOVES = Pattern.compile(
            "(DROP TABLE|TRUNCATE|RENAME TABLE|ALTER TABLE(?=.*\\bRENAME (TO|AS)\\b))\\b(?<names>.*)", Pattern.DOTALL);

    private final HistoryTable table;
    private final Pattern name;

    HistoryGuard(HistoryTable table) {
        this.table = table;
        this.name = Pattern.compile(
                "(?<![\\w\"`.])(?:[\"`]?(?<schema>\\w+)[\"`]? ?\\. ?)?[\"`]?" + Pattern.quote(table.name())
                        + "(?![\\w$.])",
                Pattern.CASE_INSENSITIVE);
    }

    /** @throws HistoryLossException if the statement is one */
    void check(String file, SqlStatement statement) {
        Matcher removes = REMOVES.matcher(statement.head());
        if (!removes.matches()) {
            return;
        }
        Matcher named = name.matcher(removes.group("names"));
        while (named.find()) {
            String schema = named.group("schema");
            if (schema == null || schema.equalsIgnoreCase(table.schema().orElse(schema))) {
                throw new HistoryLossException(file, statement, table.toString());
            }
        }
    }
}
