package dev.migrator.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQLite keeps all objects in one table, as the text that made them ("The Schema Table" of its documentation). */
final class SqliteCatalogue {

    /** Without its own, and the parts of virtual tables. */
    private static final String QUERY =
            """
            select m.type, m.name, m.tbl_name, m.sql from sqlite_schema m
            left join pragma_table_list t on t.schema = 'main' and t.name = m.name
            where m.sql is not null and m.name not like 'sqlite\\_%' escape '\\'
              and coalesce(t.type, '') <> 'shadow'
            """;

    private SqliteCatalogue() {}

    static List<SchemaObject> read(Connection connection) throws SQLException {
        List<SchemaObject> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                String name = rows.getString("name");
                String sql = rows.getString("sql");
                String table = rows.getString("tbl_name");
                switch (rows.getString("type")) {
                    case "table" -> objects.addAll(SqliteTable.read(name, sql));
                    case "index" -> objects.add(index(table, name, SqliteToken.of(sql)));
                    case "view" ->
                        objects.add(object(ObjectKind.VIEW, "", name, behind(SqliteToken.of(sql), name), null));
                    default ->
                        objects.add(object(ObjectKind.TRIGGER, table, name, behind(SqliteToken.of(sql), name), null));
                }
            }
        }
        return objects;
    }

    private static SchemaObject index(String table, String name, List<SqliteToken> sql) {
        int on = 0;
        while (!sql.get(on).is("on")) {
            on++;
        }
        return object(
                ObjectKind.INDEX,
                table,
                name,
                SqliteToken.join(sql.subList(on + 2, sql.size())),
                sql.get(1).is("unique") ? "yes" : "no");
    }

    /** All that comes after the name. */
    private static String behind(List<SqliteToken> sql, String name) {
        int at = 0;
        while (!sql.get(at).name().equalsIgnoreCase(name)) {
            at++;
        }
        return SqliteToken.join(sql.subList(at + 1, sql.size()));
    }

    private static SchemaObject object(
            ObjectKind kind, String parent, String name, String definition, @Nullable String unique) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        attributes.put(Attribute.DEFINITION, definition);
        if (unique != null) {
            attributes.put(Attribute.UNIQUE, unique);
        }
        return new SchemaObject(new ObjectId(kind, "", parent, name), attributes);
    }
}
