package dev.migrator.adopt;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table that may be another tool's history, spelt as the database spells it.
 *
 * @param schema empty where the database has none
 * @param columns from lower case to the database's spelling
 * @param quote the database's quote for identifiers
 */
record OtherTable(Optional<String> schema, String name, Map<String, String> columns, String quote) {

    /** Qualified and quoted, for SQL. */
    String sql() {
        return schema.map(qualifier -> quoted(qualifier) + ".").orElse("") + quoted(name);
    }

    String quoted(String identifier) {
        return quote + identifier.replace(quote, quote + quote) + quote;
    }

    /** The spelling of a column. */
    Optional<String> column(String lowerCase) {
        return Optional.ofNullable(columns.get(lowerCase));
    }

    Set<String> columnNames() {
        return columns.keySet();
    }

    /** All rows, in no particular order. */
    List<TableRow> rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + sql())) {
            List<TableRow> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, @Nullable Object> values = new HashMap<>();
                for (Map.Entry<String, String> column : columns.entrySet()) {
                    Object value = result.getObject(column.getValue());
                    values.put(column.getKey(), value instanceof Clob ? result.getString(column.getValue()) : value);
                }
                rows.add(new TableRow(values));
            }
            return rows;
        }
    }

    /** As a person would write it. */
    @Override
    public String toString() {
        return schema.map(qualifier -> qualifier + ".").orElse("") + name;
    }
}
