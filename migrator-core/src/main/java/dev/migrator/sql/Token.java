package dev.migrator.sql;

/**
 * A piece of a script that is neither white space nor comment.
 *
 * @param word the upper-case text of a word, the text of a symbol, delimiter or command, otherwise empty
 * @param start where it begins in the kept text of the statement
 * @param end where it ends there
 */
record Token(Kind kind, String word, int start, int end, int line, int column) {

    enum Kind {
        /** A keyword, an unquoted name or a number. */
        WORD,
        /** A literal or a quoted name. */
        QUOTED,
        /** Any other single character. */
        SYMBOL,
        /** What ends a statement at present. */
        DELIMITER,
        /** What ends a statement whatever ends others at present: {@code \\G}. */
        TERMINATOR,
        /** What ends a statement for the tool that generates the script. */
        BREAKPOINT,
        /** A backslash and the name of a client's command. */
        COMMAND,
        /** A comment that advises the database's optimizer. */
        HINT,
        /** The beginning of a comment whose content is run. */
        CODE_COMMENT_BEGIN,
        /** The end of a comment whose content is run. */
        CODE_COMMENT_END,
        /** The end of the script. */
        END
    }

    boolean is(String wordOrSymbol) {
        return word.equals(wordOrSymbol);
    }

    /** The same with a longer name, which the lexer does not know to belong to it. */
    Token named(String name) {
        return new Token(kind, name, start, end, line, column);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
