package dev.migrator.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How one database is told to make, change and remove objects. Text: single statements without their delimiter. Stateless. */
interface Ddl {

    /**
     * Makes an object, and what can only be made with it.
     *
     * @param in where it belongs; holds its columns where it is a table
     */
    List<String> create(SchemaObject object, Snapshot in);

    /** Removes an object, and what can only go with it. */
    List<String> drop(SchemaObject object, Snapshot in);

    /**
     * Makes an object like another of its name.
     *
     * @return empty where it has to be removed and made anew
     */
    Optional<List<String>> alter(SchemaObject before, SchemaObject after, Snapshot in);

    /** What can be said of an object only once all others are there. */
    default List<String> finish(SchemaObject object) {
        return List.of();
    }

    /** Whether such a change of a table brings the change of its columns and constraints along. */
    default boolean settlesParts(Difference table) {
        return false;
    }

    /** Whether one statement changes a table and all its parts that are {@linkplain #isInline inline}. */
    default boolean altersAtOnce() {
        return false;
    }

    /**
     * Changes a table and its parts, where that is done {@linkplain #altersAtOnce at once}.
     *
     * @param changes of the table, and of its parts; one that is removed and made anew stands there twice
     */
    default List<String> alterTable(ObjectId table, List<Difference> changes, Snapshot in) {
        throw new UnsupportedOperationException();
    }

    /** Whether a thing that uses a column is in the way of such a change of it, and has to go for that time. */
    default boolean isInTheWay(ObjectKind user, Difference column) {
        return column.attributes().contains(Attribute.TYPE)
                || column.attributes().contains(Attribute.COLLATION);
    }

    /**
     * The tables, there before and after, that can only come to what differs by being made anew with their rows. That brings
     * all along that is {@linkplain #isInline inline}.
     */
    default Set<ObjectId> remade(List<Difference> differences, Snapshot before, Snapshot after) {
        return Set.of();
    }

    /** What is said before any table goes or is made anew. */
    default List<String> beforeTablesGo(Snapshot before, Snapshot after) {
        return List.of();
    }

    /** Takes their names from tables that are {@link #remade}, and keeps their rows. */
    default List<String> setAside(Set<ObjectId> tables, Snapshot before, Snapshot after) {
        return List.of();
    }

    /** Makes tables anew, with the rows of those that were {@link #setAside}, and removes these. */
    default List<String> remake(Set<ObjectId> tables, Snapshot before, Snapshot after) {
        return List.of();
    }

    /** Whether a column can't get another type while a check names it, nor while its table has triggers. */
    default boolean partsHoldColumns() {
        return false;
    }

    /** Whether a part of a table is made together with its table where that is new. */
    boolean isInline(SchemaObject object);

    /** The same object under another name. */
    List<String> rename(SchemaObject object, String name);

    /** How a name stands in SQL. */
    String quoted(String name);
}
