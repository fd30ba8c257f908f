package dev.migrator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What two snapshots of a database have in common of its rows: the columns that are the same in both. */
final class KeptRows {

    /** By the query that finds them. */
    private final Map<String, List<String>> rows = new TreeMap<>();

    private KeptRows() {}

    static KeptRows of(Connection connection, Ddl ddl, Snapshot before, Snapshot after) throws SQLException {
        KeptRows kept = new KeptRows();
        for (SchemaObject table : after.objects()) {
            if (table.id().kind() == ObjectKind.TABLE && before.get(table.id()).isPresent()) {
                String query = query(ddl, table.id(), before, after);
                kept.rows.put(query, read(connection, query));
            }
        }
        return kept;
    }

    private static String query(Ddl ddl, ObjectId table, Snapshot before, Snapshot after) {
        List<String> columns = new ArrayList<>();
        after.objects().stream()
                .filter(object -> object.id().kind() == ObjectKind.COLUMN && Mentions.isPart(object.id(), table))
                .filter(column -> before.get(column.id())
                        .filter(other -> other.content().equals(column.content()))
                        .isPresent())
                .forEach(column -> columns.add(ddl.quoted(column.id().name())));
        columns.add("1");
        String schema = table.schema().isEmpty() ? "" : ddl.quoted(table.schema()) + ".";
        return "select " + String.join(", ", columns) + " from " + schema + ddl.quoted(table.name());
    }

    private static List<String> read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row.toString());
            }
            rows.sort(Comparator.naturalOrder());
            return rows;
        }
    }

    void assertThere(Connection connection, List<String> after) throws SQLException {
        for (Map.Entry<String, List<String>> table : rows.entrySet()) {
            assertThat(read(connection, table.getKey()))
                    .as("%s after %s", table.getKey(), after)
                    .isEqualTo(table.getValue());
        }
    }

    boolean areThere(Connection connection) throws SQLException {
        for (Map.Entry<String, List<String>> table : rows.entrySet()) {
            if (!read(connection, table.getKey()).equals(table.getValue())) {
                return false;
            }
        }
        return true;
    }
}
