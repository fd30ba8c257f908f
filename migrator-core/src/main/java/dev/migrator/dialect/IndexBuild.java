package dev.migrator.dialect;

import java.util.regex.Pattern;

/**
 * Index builds that leave an invalid index behind where they don't come to their end, and that pass over one of the same
 * name where they are told to.
 *
 * @param statements the heads of statements that build one
 * @param leftover names that only leftovers of such statements have, whatever the statement names
 * @param invalid a query for the invalid indexes that nobody works on: number, name, table, and the name as it is written in SQL
 * @param atWork a query for the names of the indexes that somebody works on
 */
public record IndexBuild(Pattern statements, Pattern leftover, String invalid, String atWork) {

    /** The statement that removes one. */
    public String drop(String nameInSql) {
        return "drop index concurrently if exists " + nameInSql;
    }
}
