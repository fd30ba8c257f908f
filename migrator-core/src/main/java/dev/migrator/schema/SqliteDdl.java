package dev.migrator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SQLite 3.35 and newer, by "SQL As Understood By SQLite" of its documentation. Columns can be added and dropped; for all other
 * changes of a table it is {@linkplain SqliteRemake made anew}.
 */
final class SqliteDdl extends StandardDdl {

    SqliteDdl() {
        super('"', false, SqliteToken.RESERVED);
    }

    @Override
    public boolean isInline(SchemaObject object) {
        return super.isInline(object) || object.id().kind() == ObjectKind.FOREIGN_KEY;
    }

    /** A virtual one is nothing but its definition. */
    @Override
    String createTable(SchemaObject table, Snapshot in) {
        return table.get(Attribute.DEFINITION)
                .orElseGet(() -> super.createTable(table, in.without(id -> isSaidByColumn(id, table.id(), in))));
    }

    /** A key that says how its column gets its values. */
    private static boolean isSaidByColumn(ObjectId key, ObjectId table, Snapshot in) {
        return key.kind() == ObjectKind.PRIMARY_KEY
                && Mentions.isPart(key, table)
                && in.objects().stream()
                        .anyMatch(column -> Mentions.isPart(column.id(), table)
                                && column.get(Attribute.IDENTITY).isPresent());
    }

    @Override
    String column(SchemaObject column, Snapshot in) {
        return quoted(column.id().name())
                + column.get(Attribute.TYPE)
                        .filter(type -> !type.isEmpty())
                        .map(type -> " " + type)
                        .orElse("")
                + column.get(Attribute.IDENTITY).map(key -> " " + key).orElse("")
                + column.get(Attribute.COLLATION)
                        .map(collation -> " collate " + collation)
                        .orElse("")
                + column.get(Attribute.GENERATED)
                        .map(how -> " generated always as " + how)
                        .orElse("")
                + column.get(Attribute.DEFAULT)
                        .map(value -> " default " + value)
                        .orElse("")
                + (column.is(Attribute.NULLABLE)
                        ? ""
                        : " not null"
                                + column.get(Attribute.NULLABLE).orElse("").replaceFirst("^no", ""));
    }

    @Override
    String view(SchemaObject view) {
        return "create view " + own(view) + " " + definition(view);
    }

    @Override
    String trigger(SchemaObject trigger) {
        return "create trigger " + own(trigger) + " " + definition(trigger);
    }

    /** A foreign key goes with its table. */
    @Override
    public List<String> drop(SchemaObject object, Snapshot in) {
        return object.id().kind() == ObjectKind.FOREIGN_KEY ? List.of() : super.drop(object, in);
    }

    @Override
    public Optional<List<String>> alter(SchemaObject before, SchemaObject after, Snapshot in) {
        return Optional.empty();
    }

    @Override
    public List<String> rename(SchemaObject object, String name) {
        return switch (object.id().kind()) {
            case TABLE, COLUMN -> super.rename(object, name);
            case INDEX, VIEW, TRIGGER -> {
                Snapshot nowhere = new Snapshot(List.of());
                List<String> statements = new ArrayList<>(drop(object, nowhere));
                statements.addAll(create(new SchemaObject(object.id().named(name), object.attributes()), nowhere));
                yield statements;
            }
            default -> throw unknown(object);
        };
    }

    @Override
    public Set<ObjectId> remade(List<Difference> differences, Snapshot before, Snapshot after) {
        return new SqliteRemake(this, before, after).tables(differences);
    }

    @Override
    public List<String> beforeTablesGo(Snapshot before, Snapshot after) {
        return new SqliteRemake(this, before, after).deferral();
    }

    @Override
    public List<String> setAside(Set<ObjectId> tables, Snapshot before, Snapshot after) {
        return new SqliteRemake(this, before, after).setAside(tables);
    }

    @Override
    public List<String> remake(Set<ObjectId> tables, Snapshot before, Snapshot after) {
        return new SqliteRemake(this, before, after).remake(tables);
    }
}
