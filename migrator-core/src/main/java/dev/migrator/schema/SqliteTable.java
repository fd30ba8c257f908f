package dev.migrator.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the text says by which a table was created, and that SQLite keeps and edits ("The Schema Table" and "CREATE TABLE" of its
 * documentation). Its pragmas leave out checks, collations, generated columns and names of constraints.
 */
final class SqliteTable {

    /** What can follow a column's type. */
    private static final Set<String> COLUMN_CONSTRAINTS = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as");

    private static final Set<String> TABLE_CONSTRAINTS = Set.of("constraint", "primary", "unique", "check", "foreign");

    private final String name;
    private final List<SchemaObject> objects = new ArrayList<>();
    private List<SqliteToken> tokens = List.of();
    private int next;
    private String constraintName = "";
    private int unnamed;

    private SqliteTable(String name) {
        this.name = name;
    }

    /** The table and its parts. */
    static List<SchemaObject> read(String name, String sql) {
        SqliteTable table = new SqliteTable(name);
        table.read(SqliteToken.of(sql));
        return table.objects;
    }

    private void read(List<SqliteToken> all) {
        int open = indexOf(all, "(");
        if (open < 0 || isVirtual(all)) {
            objects.add(new SchemaObject(
                    id(ObjectKind.TABLE, "", name), Map.of(Attribute.DEFINITION, SqliteToken.join(all))));
            return;
        }
        List<List<SqliteToken>> parts = parts(all, open);
        List<SqliteToken> options = parts.remove(parts.size() - 1);
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        if (!options.isEmpty()) {
            attributes.put(Attribute.OPTIONS, options(options));
        }
        objects.add(new SchemaObject(id(ObjectKind.TABLE, "", name), attributes));
        int position = 1;
        for (List<SqliteToken> part : parts) {
            tokens = part;
            next = 0;
            if (TABLE_CONSTRAINTS.contains(part.get(0).normal())) {
                constraints("");
            } else {
                column(position++);
            }
        }
    }

    /** In one order. */
    private static String options(List<SqliteToken> options) {
        return Arrays.stream(SqliteToken.join(options).split(", ")).sorted().collect(Collectors.joining(", "));
    }

    private static boolean isVirtual(List<SqliteToken> all) {
        return all.size() > 1 && all.get(1).is("virtual");
    }

    private static int indexOf(List<SqliteToken> all, String sign) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).is(sign)) {
                return i;
            }
        }
        return -1;
    }

    /** What stands between the commas inside the outermost parentheses, and last what stands behind them. */
    private static List<List<SqliteToken>> parts(List<SqliteToken> all, int open) {
        List<List<SqliteToken>> parts = new ArrayList<>();
        List<SqliteToken> part = new ArrayList<>();
        int depth = 1;
        int i = open + 1;
        for (; depth > 0 && i < all.size(); i++) {
            SqliteToken token = all.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 || (depth == 1 && token.is(","))) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        parts.add(all.subList(i, all.size()));
        return parts;
    }

    private void column(int position) {
        String column = tokens.get(next++).name();
        List<SqliteToken> type = new ArrayList<>();
        while (hasNext() && !COLUMN_CONSTRAINTS.contains(peek().normal())) {
            type.addAll(one());
        }
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        attributes.put(Attribute.TYPE, SqliteToken.join(type));
        attributes.put(Attribute.NULLABLE, "yes");
        attributes.put(Attribute.POSITION, "" + position);
        attributes.putAll(constraints(column));
        objects.add(new SchemaObject(id(ObjectKind.COLUMN, name, column), attributes));
    }

    /** @param column whose they are; empty for the table's */
    private Map<Attribute, String> constraints(String column) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        constraintName = "";
        while (hasNext()) {
            String word = tokens.get(next++).normal();
            switch (word) {
                case "constraint" -> constraintName = tokens.get(next++).name();
                case "not" -> {
                    skip("null");
                    attributes.put(Attribute.NULLABLE, "no" + conflict());
                }
                case "null" -> attributes.put(Attribute.NULLABLE, "yes");
                case "default" -> attributes.put(Attribute.DEFAULT, defaultValue());
                case "collate" ->
                    attributes.put(Attribute.COLLATION, tokens.get(next++).normal());
                case "generated", "always" -> {}
                case "as" -> attributes.put(Attribute.GENERATED, SqliteToken.join(one()) + storage());
                case "primary" -> {
                    skip("key");
                    String rest = key(ObjectKind.PRIMARY_KEY, column);
                    if (hasNext() && peek().is("autoincrement")) {
                        rest += " " + tokens.get(next++).normal();
                    }
                    // Only in a column do these say how it gets its values; anywhere else the two words say no more
                    // than an order.
                    if (rest.startsWith(" desc") || rest.endsWith(" autoincrement")) {
                        attributes.put(Attribute.IDENTITY, "primary key" + rest);
                    }
                }
                case "unique" -> key(ObjectKind.UNIQUE, column);
                case "check" -> add(ObjectKind.CHECK, "check " + SqliteToken.join(one()) + conflict());
                case "foreign" -> {
                    skip("key");
                    List<SqliteToken> columns = one();
                    skip("references");
                    reference(SqliteToken.join(columns));
                }
                case "references" -> reference("(" + SqliteToken.identifier(column) + ")");
                default -> attributes.merge(Attribute.OPTIONS, word, (one, other) -> one + " " + other);
            }
            if (!word.equals("constraint")) {
                constraintName = "";
            }
        }
        return attributes;
    }

    /** @return what it says behind the column or the columns */
    private String key(ObjectKind kind, String column) {
        if (column.isEmpty()) {
            String columns = SqliteToken.join(one());
            String conflict = conflict();
            add(kind, columns + conflict);
            return conflict;
        }
        String order = "";
        if (hasNext() && (peek().is("asc") || peek().is("desc"))) {
            String word = tokens.get(next++).normal();
            order = word.equals("desc") ? " desc" : "";
        }
        String conflict = conflict();
        add(kind, "(" + SqliteToken.identifier(column) + order + ")" + conflict);
        return order + conflict;
    }

    /** Up to the next constraint. */
    private void reference(String columns) {
        List<SqliteToken> rest = new ArrayList<>();
        while (hasNext() && !endsReference()) {
            rest.addAll(one());
        }
        add(ObjectKind.FOREIGN_KEY, "foreign key " + columns + " references " + SqliteToken.join(rest));
    }

    private boolean endsReference() {
        String word = peek().normal();
        boolean deferrable = word.equals("not")
                && next + 1 < tokens.size()
                && tokens.get(next + 1).is("deferrable");
        boolean action = (word.equals("null") || word.equals("default"))
                && next > 0
                && tokens.get(next - 1).is("set");
        return COLUMN_CONSTRAINTS.contains(word) && !deferrable && !action;
    }

    /** Counted where it has no name, as SQLite gives none. */
    private void add(ObjectKind kind, String definition) {
        boolean named = !constraintName.isEmpty();
        String own = named ? constraintName : "#" + ++unnamed;
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        attributes.put(Attribute.DEFINITION, definition);
        attributes.put(Attribute.NAME_GENERATED, named ? "no" : "yes");
        objects.add(new SchemaObject(id(kind, name, own), attributes));
    }

    private String defaultValue() {
        List<SqliteToken> value = one();
        if (value.size() == 1 && (value.get(0).is("+") || value.get(0).is("-"))) {
            return value.get(0).text() + tokens.get(next++).normal();
        }
        return value.size() == 1 ? value.get(0).value() : SqliteToken.join(value);
    }

    private String storage() {
        if (hasNext() && (peek().is("stored") || peek().is("virtual"))) {
            return " " + tokens.get(next++).normal();
        }
        return " virtual";
    }

    private String conflict() {
        if (next + 2 < tokens.size() && peek().is("on") && tokens.get(next + 1).is("conflict")) {
            next += 3;
            return " on conflict " + tokens.get(next - 1).normal();
        }
        return "";
    }

    /** The next token, or all up to the parenthesis that closes it. */
    private List<SqliteToken> one() {
        int from = next;
        int depth = 0;
        do {
            SqliteToken token = tokens.get(next++);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        } while (depth > 0 && hasNext());
        return tokens.subList(from, next);
    }

    private boolean hasNext() {
        return next < tokens.size();
    }

    private SqliteToken peek() {
        return tokens.get(next);
    }

    private void skip(String word) {
        if (hasNext() && peek().is(word)) {
            next++;
        }
    }

    private static ObjectId id(ObjectKind kind, String parent, String name) {
        return new ObjectId(kind, "", parent, name);
    }
}
