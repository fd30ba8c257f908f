package dev.migrator.sql;

/**
 * One statement of a script, as it was written and as it is sent: from its first token to its last, without the
 * delimiter that ended it and without the comments before and behind it, otherwise to the character. Immutable.
 *
 * @param text the statement
 * @param line line of its first character in the script file, from 1
 * @param column column of that character, from 1, in UTF-16 units
 * @param head what it is, for recognising it by a pattern: the first {@value #HEAD_LIMIT} characters with comments
 *     dropped, white space collapsed to one blank and unquoted words in upper case; literals stay as they are
 */
public record SqlStatement(String text, int line, int column, String head) {

    static final int HEAD_LIMIT = 200;
}
