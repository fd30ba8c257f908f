package dev.migrator.schema;

import java.util.Locale;

/** What can be said of an object. Readers name the columns of their queries by these. */
public enum Attribute {
    /** A type as the server prints it; of a routine, which sort it is. */
    TYPE,
    /** {@code yes} where a column takes null. */
    NULLABLE,
    DEFAULT,
    /** {@code always} or {@code by default}, with what differs from an ordinary sequence. */
    IDENTITY,
    /** The expression, and whether it is stored. */
    GENERATED,
    COLLATION,
    CHARACTER_SET,
    COMMENT,
    /** All that is not said by others, in the server's words. */
    DEFINITION,
    /** Names of columns, in their order. */
    COLUMNS,
    /** {@code yes} for an index without duplicates. */
    UNIQUE,
    /** {@code no} where the database doesn't use it. */
    VALID,
    /** Whether and when a trigger fires. */
    ENABLED,
    /** Labels of an enum, in their order. */
    LABELS,
    /** How a sequence counts. */
    COUNTING,
    /** The column that a sequence goes with. */
    OWNER,
    /** How a table is cut into partitions. */
    PARTITIONED,
    /** Of which table, and which rows. */
    PARTITION_OF,
    /** Tables that it inherits from. */
    INHERITS,
    /** Engine, storage and other settings that aren't the server's default. */
    OPTIONS,
    /** Whether rows are guarded by policies. */
    ROW_SECURITY,
    PRIVILEGES,
    VERSION,
    /** Where a column stands, from 1. Told apart from differences: most databases can't move one. */
    POSITION,
    /** {@code yes} where the database made the name up. */
    NAME_GENERATED;

    /** Whether another value is a difference. */
    boolean matters() {
        return this != POSITION && this != NAME_GENERATED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
