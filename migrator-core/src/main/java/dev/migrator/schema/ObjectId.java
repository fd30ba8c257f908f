package dev.migrator.schema;

import java.util.Comparator;

/**
 * What tells an object from all others of a snapshot.
 *
 * @param kind what it is
 * @param schema where it is; empty for the connection's default schema, so that databases whose schemas have other names compare
 * @param parent the table (or view, domain) that it is a part of; empty where it stands for itself
 * @param name its own; of a routine with the types of its arguments
 */
public record ObjectId(ObjectKind kind, String schema, String parent, String name) implements Comparable<ObjectId> {

    private static final Comparator<ObjectId> ORDER = Comparator.comparing(ObjectId::kind)
            .thenComparing(ObjectId::schema)
            .thenComparing(ObjectId::parent)
            .thenComparing(ObjectId::name);

    /** The same thing under another name. */
    ObjectId named(String other) {
        return new ObjectId(kind, schema, parent, other);
    }

    /** The table of a part of one. */
    ObjectId table() {
        return new ObjectId(ObjectKind.TABLE, schema, "", parent);
    }

    /** A thing of the same parent, or the same place. */
    boolean isBeside(ObjectId other) {
        return kind == other.kind && schema.equals(other.schema) && parent.equals(other.parent);
    }

    @Override
    public int compareTo(ObjectId other) {
        return ORDER.compare(this, other);
    }

    /** As people say it: {@code column users.name}. */
    @Override
    public String toString() {
        return kind + " " + (schema.isEmpty() ? "" : schema + ".") + (parent.isEmpty() ? "" : parent + ".") + name;
    }
}
