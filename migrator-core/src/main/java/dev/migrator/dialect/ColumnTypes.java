package dev.migrator.dialect;

/**
 * Column types of the history table, where databases differ. Times are kept in UTC in a type without zone.
 *
 * @param text unlimited text
 * @param timestamp a point in time with microseconds where the database has them
 * @param tableOptions what follows the closing parenthesis of CREATE TABLE; empty for nothing
 */
public record ColumnTypes(String text, String timestamp, String tableOptions) {}
