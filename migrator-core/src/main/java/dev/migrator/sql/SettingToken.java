package dev.migrator.sql;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A token of a {@code SET} statement.
 *
 * @param word in upper case; empty for quoted text
 * @param content what stands between the quotes; otherwise the word
 */
record SettingToken(String word, String content) {

    /** Longer ones set nothing that matters here. */
    private static final int LONGEST = 2_000;

    static List<SettingToken> of(String statement, SqlSyntax syntax) {
        List<SettingToken> tokens = new ArrayList<>();
        if (statement.length() > LONGEST) {
            return tokens;
        }
        Cursor cursor = new Cursor("", new StringReader(statement), 1, LONGEST);
        Lexer lexer = new Lexer(cursor, syntax, Delimiter.NONE, false, "");
        for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
            if (token.kind() == Token.Kind.QUOTED) {
                String quoted = cursor.kept(token.start(), token.end());
                tokens.add(new SettingToken("", quoted.substring(1, quoted.length() - 1)));
            } else if (!token.word().isEmpty()) {
                tokens.add(new SettingToken(token.word(), token.word()));
            }
        }
        return tokens;
    }

    boolean is(String wordOrSymbol) {
        return word.equals(wordOrSymbol);
    }
}
