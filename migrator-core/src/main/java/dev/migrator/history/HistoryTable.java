package dev.migrator.history;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * The history table's name in one database: folded as the database folds unquoted names, so that people need no quotes,
 * and qualified, so that a script that changes the session's schema doesn't mislead us.
 *
 * @param schema empty where the database has none
 * @param name folded, without quotes
 * @param quote the database's quote for identifiers
 * @param folding what the database does to unquoted names
 */
public record HistoryTable(Optional<String> schema, String name, String quote, Folding folding) {

    /** What a database does to names without quotes. */
    public enum Folding {
        LOWER,
        UPPER,
        NONE;

        String apply(String name) {
            return switch (this) {
                case LOWER -> name.toLowerCase(Locale.ROOT);
                case UPPER -> name.toUpperCase(Locale.ROOT);
                case NONE -> name;
            };
        }
    }

    /**
     * @param quote the database's quote for identifiers
     * @param schema the configured one; empty for the connection's default
     * @throws SQLException if the connection can't tell its schema
     */
    public static HistoryTable of(Connection connection, String quote, Optional<String> schema, String table)
            throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        Folding folding = database.storesLowerCaseIdentifiers()
                ? Folding.LOWER
                : database.storesUpperCaseIdentifiers() ? Folding.UPPER : Folding.NONE;
        Optional<String> actual = schema.isPresent() ? schema.map(folding::apply) : defaultSchema(connection, folding);
        return new HistoryTable(actual, folding.apply(table), quote, folding);
    }

    /**
     * MySQL's schemas are what JDBC calls catalogs; elsewhere a catalog is the whole database and no substitute. A catalog
     * stands as it was written in the URL, which the server may have folded.
     */
    private static Optional<String> defaultSchema(Connection connection, Folding folding) throws SQLException {
        boolean schemas = connection.getMetaData().supportsSchemasInTableDefinitions();
        return (schemas
                        ? Optional.ofNullable(connection.getSchema())
                        : Optional.ofNullable(connection.getCatalog()).map(folding::apply))
                .filter(name -> !name.isEmpty());
    }

    /** Qualified and quoted, for SQL. */
    public String sql() {
        return sql(name);
    }

    /** Qualified and quoted, of the table that locks need where a session can't hold one. */
    public String lockTableSql() {
        return sql(name + folding.apply("_lock"));
    }

    /** A column's name, folded and quoted. */
    String column(String column) {
        return quoted(folding.apply(column));
    }

    private String sql(String table) {
        return schema.map(name -> quoted(name) + ".").orElse("") + quoted(table);
    }

    private String quoted(String identifier) {
        return quote + identifier.replace(quote, quote + quote) + quote;
    }

    /** As a person would write it. */
    @Override
    public String toString() {
        return schema.map(qualifier -> qualifier + ".").orElse("") + name;
    }
}
