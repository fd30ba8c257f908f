package dev.migrator.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Asks the catalogue about the history table; only when reading it failed. */
final class HistoryColumns {

    private HistoryColumns() {}

    /** The table's columns in lower case; empty where there is no such table. */
    static Set<String> present(JdbcOperations jdbc, HistoryTable table) {
        Set<String> columns = jdbc.execute((ConnectionCallback<Set<String>>) connection -> {
            Set<String> found = new LinkedHashSet<>();
            try (ResultSet rows = connection.getMetaData().getColumns(null, null, table.name(), null)) {
                while (rows.next()) {
                    if (inSchema(table, rows) && rows.getString("TABLE_NAME").equals(table.name())) {
                        found.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    }
                }
            }
            return found;
        });
        return columns == null ? Set.of() : columns;
    }

    /** Drivers disagree on whether a schema is a schema or a catalog. */
    private static boolean inSchema(HistoryTable table, ResultSet row) throws SQLException {
        String catalog = row.getString("TABLE_CAT");
        String schema = row.getString("TABLE_SCHEM");
        return table.schema()
                .map(name -> name.equals(schema == null ? catalog : schema))
                .orElse(true);
    }
}
