package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What statements that take several steps leave behind where they don't come to their end: an index that is never
 * used, a copy of a table.
 *
 * @param statements the heads of such statements
 * @param left the query for what a statement may have left, and others of its sort may have before it: of each a
 *     number, its name as it is written in SQL, and the statement that waits until nobody works on it, or null
 * @param half the query for what has to be run to bring the statement to its end where it came too far to be sent
 *     again: of each a number as before, and the statement. Empty where there is no such thing
 * @param passedOver the query for what has the name of the thing that a statement makes, without being it: its name as
 *     it is written in SQL. Empty where a statement can't take the one for the other
 * @param atWork the query for rows that are there while a session works on what the statement names; empty where none
 *     tells
 * @param remove how the statement begins that removes one; its name follows
 */
public record Unfinished(
        Pattern statements,
        Function<SqlStatement, String> left,
        Function<SqlStatement, Optional<String>> half,
        Function<SqlStatement, Optional<String>> passedOver,
        Function<SqlStatement, Optional<String>> atWork,
        String remove) {

    /** The statement that removes one. */
    public String drop(String nameInSql) {
        return remove + " " + nameInSql;
    }
}
