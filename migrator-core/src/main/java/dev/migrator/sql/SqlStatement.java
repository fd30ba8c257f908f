package dev.migrator.sql;

/**
 * One statement of a script, as it was written and as it is sent: without the delimiter that ended it and without white
 * space around it, otherwise to the byte.
 *
 * @param text the statement
 * @param line line of its first character in the script file, from 1
 * @param column column of that character, from 1, in UTF-16 units
 */
public record SqlStatement(String text, int line, int column) {}
