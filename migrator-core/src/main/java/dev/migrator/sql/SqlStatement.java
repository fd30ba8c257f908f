package dev.migrator.sql;

import java.util.Optional;

/**
 * One statement of a script, as it was written and as it is sent: from its first token to its last, without the
 * delimiter that ended it and without the comments before and behind it, otherwise to the character. Immutable, apart
 * from the rows that go with it, which can be read once.
 *
 * @param text the statement
 * @param line line of its first character in the script file, from 1
 * @param column column of that character, from 1, in UTF-16 units
 * @param head what it is, for recognising it by a pattern: the first {@value #HEAD_LIMIT} characters with comments
 *     dropped, white space collapsed to one blank and unquoted words in upper case; literals stay as they are
 * @param copyData the rows behind it in the script, if it is a {@code COPY … FROM STDIN}
 */
public record SqlStatement(String text, int line, int column, String head, Optional<CopyData> copyData) {

    static final int HEAD_LIMIT = 200;

    /** A statement without rows. */
    public SqlStatement(String text, int line, int column, String head) {
        this(text, line, column, head, Optional.empty());
    }

    SqlStatement with(CopyData rows) {
        return new SqlStatement(text, line, column, head, Optional.of(rows));
    }
}
