package dev.migrator.dialect;

import java.util.regex.Pattern;

/**
 * What statements that take several steps leave behind where they don't come to their end: an index that is never used, a copy
 * of a table.
 *
 * @param statements the heads of such statements
 * @param leftover names that only leftovers of such statements have, whatever the statement names
 * @param query for what is left behind and nobody works on: a number, its name, the table that it belongs to, and its name
 *     as it is written in SQL
 * @param atWork a query for the names of what somebody works on
 * @param remove how the statement begins that removes one; its name follows
 */
public record Unfinished(Pattern statements, Pattern leftover, String query, String atWork, String remove) {

    /** The statement that removes one. */
    public String drop(String nameInSql) {
        return remove + " " + nameInSql;
    }
}
