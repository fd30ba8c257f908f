package dev.migrator.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a catalogue: a fixed number of queries, however many tables there are. */
final class SnapshotReader {

    private static final String KIND = "kind";
    private static final String SCHEMA = "schema_name";
    private static final String PARENT = "parent_name";
    private static final String NAME = "object_name";

    private final Connection connection;

    SnapshotReader(Connection connection) {
        this.connection = connection;
    }

    List<SchemaObject> read(CatalogueQuery query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.sql())) {
            List<String> columns = labels(rows.getMetaData());
            List<SchemaObject> objects = new ArrayList<>();
            while (rows.next()) {
                objects.add(object(query.kind(), columns, rows));
            }
            return objects;
        }
    }

    private static List<String> labels(ResultSetMetaData columns) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            labels.add(columns.getColumnLabel(column).toLowerCase(Locale.ROOT));
        }
        return labels;
    }

    private static SchemaObject object(ObjectKind usual, List<String> columns, ResultSet row) throws SQLException {
        ObjectKind kind = usual;
        String schema = "";
        String parent = "";
        String name = "";
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        for (int column = 1; column <= columns.size(); column++) {
            @Nullable String found = row.getString(column);
            if (found == null) {
                continue;
            }
            // HSQLDB fills up words with blanks, PostgreSQL begins definitions of views with one.
            String value = found.strip();
            String label = columns.get(column - 1);
            switch (label) {
                case KIND -> kind = ObjectKind.valueOf(value);
                case SCHEMA -> schema = value;
                case PARENT -> parent = value;
                case NAME -> name = value;
                default -> attributes.put(Attribute.valueOf(label.toUpperCase(Locale.ROOT)), value);
            }
        }
        return new SchemaObject(new ObjectId(kind, schema, parent, name), attributes);
    }
}
