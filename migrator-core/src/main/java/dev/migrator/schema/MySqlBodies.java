package dev.migrator.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bodies of routines, triggers and events with the texts in them. {@code information_schema} leaves out what escapes, and the
 * names of character sets: MySQL prints {@code 'it''s'} as {@code 'it's'}, MariaDB {@code '\\'} as {@code '\'}. So each that has a
 * text is asked for by itself.
 */
final class MySqlBodies {

    private static final Pattern BEFORE_TEXT = Pattern.compile("[^'\"\\\\]*");

    private final Connection connection;

    MySqlBodies(Connection connection) {
        this.connection = connection;
    }

    /** All objects, those with bodies as they were written. */
    List<SchemaObject> written(List<SchemaObject> objects) throws SQLException {
        List<SchemaObject> written = new ArrayList<>();
        for (SchemaObject object : objects) {
            written.add(hasText(object) ? written(object) : object);
        }
        return written;
    }

    private static boolean hasText(SchemaObject object) {
        return switch (object.id().kind()) {
            case ROUTINE, TRIGGER, EVENT -> {
                String body = StandardDdl.definition(object);
                yield beforeText(body).length() < body.length();
            }
            default -> false;
        };
    }

    private static String beforeText(String body) {
        Matcher before = BEFORE_TEXT.matcher(body);
        return before.lookingAt() ? before.group() : "";
    }

    private SchemaObject written(SchemaObject object) throws SQLException {
        Optional<String> statement = statement(object);
        if (statement.isEmpty()) {
            return object;
        }
        Map<Attribute, String> attributes = new EnumMap<>(object.attributes());
        attributes.put(Attribute.DEFINITION, body(object, statement.get()));
        return new SchemaObject(object.id(), attributes);
    }

    /** What makes it, or nothing for whom may not see that. */
    private Optional<String> statement(SchemaObject object) throws SQLException {
        MySqlDdl ddl = new MySqlDdl(false);
        String what = object.id().kind() == ObjectKind.ROUTINE
                ? ddl.kindAndName(object)
                : object.id().kind() + " " + ddl.own(object);
        String label =
                switch (object.id().kind()) {
                    case TRIGGER -> "SQL Original Statement";
                    case EVENT -> "Create Event";
                    default ->
                        object.get(Attribute.TYPE).orElseThrow().equals("function")
                                ? "Create Function"
                                : "Create Procedure";
                };
        try (Statement asked = connection.createStatement();
                ResultSet row = asked.executeQuery("show create " + what)) {
            row.next();
            return Optional.ofNullable(row.getString(label));
        }
    }

    /** It begins like the body that is known, behind the head that the server writes. */
    private static String body(SchemaObject object, String statement) {
        String start =
                switch (object.id().kind()) {
                    case ROUTINE -> "\n\\s*";
                    case EVENT -> "\\bDO\\s+";
                    default -> "\\s";
                };
        Pattern head = Pattern.compile(
                start + "(?=" + Pattern.quote(beforeText(StandardDdl.definition(object))) + ")",
                Pattern.CASE_INSENSITIVE);
        Matcher found = head.matcher(statement);
        if (!found.find()) {
            throw new IllegalStateException("no body of " + object.id() + " in " + statement);
        }
        return statement.substring(found.end()).strip();
    }
}
