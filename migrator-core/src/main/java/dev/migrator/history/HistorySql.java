package dev.migrator.history;

import dev.migrator.dialect.ColumnTypes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements about one history table. */
final class HistorySql {

    /** What planning reads: everything but the texts, which may be long. */
    private static final List<String> PLANNED = List.of(
            "id",
            "version",
            "description",
            "script",
            "layout",
            "kind",
            "direction",
            "action",
            "state",
            "checksum",
            "down_checksum",
            "statements_total",
            "statements_done",
            "progress",
            "started_at",
            "finished_at",
            "execution_ms",
            "run_by",
            "run_on",
            "run_with",
            "error");

    private final HistoryTable table;

    HistorySql(HistoryTable table) {
        this.table = table;
    }

    String create(ColumnTypes types) {
        return "create table " + table.sql() + " ("
                + Stream.of(
                                "id bigint not null primary key",
                                "version varchar(300)",
                                "description varchar(500) not null",
                                "script varchar(1000) not null",
                                "layout varchar(40) not null",
                                "kind varchar(20) not null",
                                "direction varchar(10) not null",
                                "action varchar(20) not null",
                                "state varchar(20) not null",
                                "checksum varchar(100)",
                                "down_checksum varchar(100)",
                                "down_script " + types.text(),
                                "statements_total integer not null",
                                "statements_done integer not null",
                                "progress varchar(1000)",
                                "started_at " + types.timestamp() + " not null",
                                "finished_at " + types.timestamp(),
                                "execution_ms bigint not null",
                                "run_by varchar(300) not null",
                                "run_on varchar(300) not null",
                                "run_with varchar(300) not null",
                                "error " + types.text())
                        .map(this::quoteName)
                        .collect(Collectors.joining(", "))
                + ")" + types.tableOptions();
    }

    private String quoteName(String definition) {
        int blank = definition.indexOf(' ');
        return table.column(definition.substring(0, blank)) + definition.substring(blank);
    }

    /**
     * For each migration the newest row of every sort. What is older can't matter any more, so that the answer grows with
     * the number of migrations, not with that of their runs.
     */
    String newest() {
        // With an alias, because SQLite takes an unknown name in quotes for a string unless it is qualified.
        String read =
                PLANNED.stream().map(column -> "h." + table.column(column)).collect(Collectors.joining(", "));
        String groups = columns(List.of("version", "kind", "direction", "action", "state"));
        return "select " + read + ", case when h." + table.column("down_script") + " is null then 0 else 1 end from "
                + table.sql() + " h where h." + table.column("id") + " in (select max(" + table.column("id") + ") from "
                + table.sql() + " group by " + groups + ") order by h." + table.column("id");
    }

    String insert() {
        List<String> written =
                Stream.concat(PLANNED.stream(), Stream.of("down_script")).toList();
        return "insert into " + table.sql() + " (" + columns(written) + ") values ("
                + written.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    String progress() {
        return update("statements_done", "progress") + whileRunning();
    }

    String finish() {
        return update("state", "finished_at", "execution_ms", "error") + whileRunning();
    }

    private String whileRunning() {
        return " and " + table.column("state") + " = 'running'";
    }

    String statementsDone() {
        return valueOfRow("statements_done");
    }

    String progressOf() {
        return valueOfRow("progress");
    }

    String downScript() {
        return valueOfRow("down_script");
    }

    private String valueOfRow(String column) {
        return "select " + table.column(column) + " from " + table.sql() + " where " + table.column("id") + " = ?";
    }

    String lastId() {
        return "select max(" + table.column("id") + ") from " + table.sql();
    }

    String formats() {
        return "select " + table.column("description") + " from " + table.sql() + " where " + table.column("kind")
                + " = 'format'";
    }

    /** Whether a table with these columns can tell its format. */
    boolean hasFormat(Set<String> columns) {
        return columns.containsAll(Set.of("kind", "description", "statements_done"));
    }

    List<String> missingFrom(Set<String> columns) {
        return Stream.concat(PLANNED.stream(), Stream.of("down_script"))
                .filter(column -> !columns.contains(column))
                .toList();
    }

    private String update(String... columns) {
        return "update " + table.sql() + " set "
                + Stream.of(columns)
                        .map(column -> table.column(column) + " = ?")
                        .collect(Collectors.joining(", "))
                + " where " + table.column("id") + " = ?";
    }

    private String columns(List<String> columns) {
        return columns.stream().map(table::column).collect(Collectors.joining(", "));
    }
}
