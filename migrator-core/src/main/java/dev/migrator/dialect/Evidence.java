package dev.migrator.dialect;

/**
 * How the catalogue tells what an object is like at present.
 *
 * @param query its rows, each of one text column, say all that a statement could change about the objects of one name, in the
 *     session's default schema and in others; nothing that changes by using them
 * @param parameters how many times the query takes the name
 */
public record Evidence(String query, int parameters) {

    /** All rows of some queries, whose only question marks are for the name. */
    static Evidence of(String... queries) {
        String query = String.join("\nunion all ", queries);
        return new Evidence(query, (int) query.chars().filter(c -> c == '?').count());
    }
}
