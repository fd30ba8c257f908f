package dev.migrator.adopt;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the catalogue for tables, whatever the case of their names. */
final class Tables {

    private Tables() {}

    /**
     * The tables of these names.
     *
     * @param schema where to look; empty for the connection's own
     * @param names in lower case
     */
    static List<OtherTable> find(Connection connection, Optional<String> schema, Set<String> names)
            throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        boolean schemas = database.supportsSchemasInTableDefinitions();
        String wanted = schema.orElse(schemas ? connection.getSchema() : connection.getCatalog());
        List<OtherTable> found = new ArrayList<>();
        try (ResultSet rows = database.getTables(
                schemas ? connection.getCatalog() : wanted, schemas ? wanted : null, "%", new String[] {
                    "TABLE", "BASE TABLE"
                })) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                @Nullable String in = schemas ? rows.getString("TABLE_SCHEM") : rows.getString("TABLE_CAT");
                if (names.contains(name.toLowerCase(Locale.ROOT)) && Objects.equals(in, wanted)) {
                    found.add(new OtherTable(
                            Optional.ofNullable(in).filter(text -> !text.isEmpty()),
                            name,
                            Map.of(),
                            database.getIdentifierQuoteString()));
                }
            }
        }
        List<OtherTable> complete = new ArrayList<>();
        for (OtherTable table : found) {
            complete.add(new OtherTable(
                    table.schema(), table.name(), columns(database, schemas, connection, table), table.quote()));
        }
        return complete;
    }

    private static Map<String, String> columns(
            DatabaseMetaData database, boolean schemas, Connection connection, OtherTable table) throws SQLException {
        String schema = table.schema().orElse(null);
        Map<String, String> columns = new HashMap<>();
        try (ResultSet rows = database.getColumns(
                schemas ? connection.getCatalog() : schema, schemas ? schema : null, table.name(), null)) {
            while (rows.next()) {
                // Underscores in the name are wildcards to the catalogue.
                if (rows.getString("TABLE_NAME").equals(table.name())) {
                    String column = rows.getString("COLUMN_NAME");
                    columns.put(column.toLowerCase(Locale.ROOT), column);
                }
            }
        }
        return columns;
    }
}
