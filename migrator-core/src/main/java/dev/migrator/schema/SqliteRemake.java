package dev.migrator.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How tables of SQLite are made anew with their rows ("Making Other Kinds Of Table Schema Changes" of its documentation), inside
 * the one transaction that a migration runs in.
 *
 * <p>The documented way switches foreign keys off first, which is ignored inside a transaction; and without a transaction others
 * could write between the copy and the end of the old table. While foreign keys are on, dropping a table deletes its rows
 * first, and {@code on delete cascade} deletes those of other tables: to put off the checks doesn't put off such actions. So no
 * table is dropped here that a table in use refers to. The old table gets another name, by which foreign keys follow it; the
 * tables that have them are made anew in the same way, so that only old tables refer to old tables. Those are dropped last, and
 * those that refer to others before these. Views and triggers that would follow too are gone by then, and come back after.
 *
 * <p>That copies the rows of all tables that refer to one that changes, and each row is checked against all foreign keys if they
 * are on.
 */
final class SqliteRemake {

    private final StandardDdl ddl;
    private final Snapshot before;
    private final Snapshot after;

    SqliteRemake(StandardDdl ddl, Snapshot before, Snapshot after) {
        this.ddl = ddl;
        this.before = before;
        this.after = after;
    }

    /** Those that have to be made anew for the sake of some differences. */
    Set<ObjectId> tables(List<Difference> differences) {
        Mentions mentions = new Mentions(before.objects());
        Set<ObjectId> tables = new TreeSet<>();
        differences.stream()
                .filter(difference -> isBeyondAlter(difference, mentions))
                .map(difference -> table(difference.id()))
                .filter(this::stays)
                .forEach(tables::add);
        boolean more = !tables.isEmpty();
        while (more) {
            more = foreignKeys(before)
                    .filter(key -> tables.stream().anyMatch(table -> leadsTo(key, table)))
                    .map(key -> key.id().table())
                    .filter(this::stays)
                    .toList()
                    .stream()
                    .map(tables::add)
                    .reduce(false, Boolean::logicalOr);
        }
        return tables;
    }

    private static ObjectId table(ObjectId id) {
        return id.kind() == ObjectKind.TABLE ? id : id.table();
    }

    /** Virtual tables can't be altered or copied. */
    private boolean stays(ObjectId table) {
        return Stream.of(before, after).allMatch(snapshot -> snapshot.get(table)
                .filter(object -> object.get(Attribute.DEFINITION).isEmpty())
                .isPresent());
    }

    private boolean isBeyondAlter(Difference difference, Mentions mentions) {
        boolean both = difference.before().isPresent() && difference.after().isPresent();
        return switch (difference.id().kind()) {
            case TABLE -> both;
            case COLUMN ->
                both
                        || (difference.before().isPresent()
                                ? isUsed(difference.id(), mentions)
                                : !canBeAdded(difference.object()));
            case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY -> true;
            default -> false;
        };
    }

    /** By a table; indexes, triggers and views can go before it. */
    private boolean isUsed(ObjectId column, Mentions mentions) {
        return before.objects().stream().filter(ddl::isInline).anyMatch(part -> mentions.mentions(part.id(), column));
    }

    /** Rows that are there can only get a value that doesn't have to be computed for each. */
    private static boolean canBeAdded(SchemaObject column) {
        String value = column.get(Attribute.DEFAULT).orElse("null");
        boolean computed = value.startsWith("(")
                || value.startsWith("current_")
                || column.get(Attribute.GENERATED).orElse("").endsWith(" stored");
        return !computed && (column.is(Attribute.NULLABLE) || !value.equals("null"));
    }

    private static Stream<SchemaObject> foreignKeys(Snapshot snapshot) {
        return snapshot.objects().stream().filter(object -> object.id().kind() == ObjectKind.FOREIGN_KEY);
    }

    private static boolean leadsTo(SchemaObject foreignKey, ObjectId table) {
        List<SqliteToken> tokens = SqliteToken.of(StandardDdl.definition(foreignKey));
        int references = 0;
        while (!tokens.get(references).is("references")) {
            references++;
        }
        return tokens.get(references + 1).name().equalsIgnoreCase(table.name());
    }

    /** Rows may lack what they refer to until all are in their places. Ends with the transaction. */
    List<String> deferral() {
        boolean needed = Stream.of(before, after)
                .flatMap(SqliteRemake::foreignKeys)
                .findAny()
                .isPresent();
        return needed ? List.of("pragma defer_foreign_keys = on") : List.of();
    }

    List<String> setAside(Set<ObjectId> tables) {
        return tables.stream()
                .map(table -> "alter table " + ddl.quoted(table.name()) + " rename to " + ddl.quoted(aside(table)))
                .toList();
    }

    /** The name of the table with the old rows. */
    private String aside(ObjectId table) {
        String name = "old_" + table.name();
        while (isTaken(name)) {
            name = "old_" + name;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return Stream.of(before, after)
                .flatMap(snapshot -> snapshot.objects().stream())
                .map(SchemaObject::id)
                .anyMatch(id -> id.name().equalsIgnoreCase(name));
    }

    List<String> remake(Set<ObjectId> tables) {
        List<ObjectId> ordered = referredFirst(tables, after);
        List<String> statements = new ArrayList<>();
        ordered.forEach(table -> statements.addAll(ddl.create(after.get(table).orElseThrow(), after)));
        ordered.forEach(table -> {
            copy(table).ifPresent(statements::add);
            statements.addAll(keepCount(table));
        });
        List<ObjectId> old = referredFirst(tables, before);
        Collections.reverse(old);
        old.forEach(table -> statements.add("drop table " + ddl.quoted(aside(table))));
        return statements;
    }

    /** Each behind those that it refers to. */
    private static List<ObjectId> referredFirst(Collection<ObjectId> tables, Snapshot snapshot) {
        List<SchemaObject> withReferences = tables.stream()
                .map(table -> new SchemaObject(table, Map.of(Attribute.DEFINITION, references(table, snapshot))))
                .toList();
        return new ArrayList<>(new Mentions(withReferences)
                .inOrder(withReferences).stream().map(SchemaObject::id).toList());
    }

    private static String references(ObjectId table, Snapshot snapshot) {
        return foreignKeys(snapshot)
                .filter(key -> key.id().table().equals(table))
                .map(StandardDdl::definition)
                .collect(Collectors.joining(" "));
    }

    /** Says what becomes of a row that breaks a rule, so that none is lost where the rule would leave it out. */
    private Optional<String> copy(ObjectId table) {
        String columns = ddl.partsOf(after.get(table).orElseThrow(), after)
                .filter(part -> part.id().kind() == ObjectKind.COLUMN)
                .filter(column -> column.get(Attribute.GENERATED).isEmpty())
                .filter(column -> before.get(column.id()).isPresent())
                .sorted(Comparator.comparingInt(StandardDdl::position))
                .map(column -> ddl.quoted(column.id().name()))
                .collect(Collectors.joining(", "));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of("insert or abort into " + ddl.quoted(table.name()) + " (" + columns + ") select "
                        + columns + " from " + ddl.quoted(aside(table)));
    }

    /** The next row's number is greater than any there was, not only than those there are. */
    private List<String> keepCount(ObjectId table) {
        if (!counts(table, before) || !counts(table, after)) {
            return List.of();
        }
        String name = StandardDdl.text(table.name());
        return List.of(
                "delete from sqlite_sequence where name = " + name,
                "insert into sqlite_sequence (name, seq) select " + name + ", seq from sqlite_sequence where name = "
                        + StandardDdl.text(aside(table)));
    }

    private boolean counts(ObjectId table, Snapshot snapshot) {
        return ddl.partsOf(snapshot.get(table).orElseThrow(), snapshot)
                .anyMatch(column -> column.get(Attribute.IDENTITY).orElse("").endsWith("autoincrement"));
    }
}
