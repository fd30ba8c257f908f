package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;
import dev.migrator.sql.Token.Kind;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Cuts a script into tokens, and drops white space and comments. */
final class Lexer {

    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Cursor cursor;
    private final SqlSyntax syntax;
    private final Comments comments;
    private final Quotes quotes;
    private final Delimiter delimiter;
    private final RoutineLanguage language = new RoutineLanguage();
    private @Nullable Token codeComment;
    /** The line on which the token before ended, if that was a literal with backslash escapes. */
    private int escapeStringEnd = NOWHERE;

    /** @param breakpoints whether a tool's own mark ends statements too */
    Lexer(Cursor cursor, SqlSyntax syntax, Delimiter delimiter, boolean breakpoints, String script) {
        this.cursor = cursor;
        this.syntax = syntax;
        this.delimiter = delimiter;
        this.comments = new Comments(cursor, syntax, script, breakpoints);
        this.quotes = new Quotes(cursor, syntax, script);
    }

    /** What begins the executable comment that has not ended yet. */
    @Nullable
    Token codeComment() {
        return codeComment;
    }

    Token next() {
        skipBlank();
        cursor.keep();
        int start = cursor.offset();
        int line = cursor.line();
        int column = cursor.column();
        Kind kind = skipToken();
        Token token = new Token(kind, word(kind, start), start, cursor.offset(), line, column);
        if (kind == Kind.CODE_COMMENT_BEGIN) {
            codeComment = token;
        } else if (kind == Kind.CODE_COMMENT_END) {
            codeComment = null;
        }
        language.accept(token);
        return token;
    }

    private void skipBlank() {
        while (true) {
            if (Characters.isBlank(cursor.peek())) {
                cursor.advance();
            } else if (delimiter.isAt(cursor) || comments.isBreakpoint() || !comments.skip()) {
                return;
            }
        }
    }

    private Kind skipToken() {
        int escapeEnd = escapeStringEnd;
        escapeStringEnd = NOWHERE;
        if (cursor.peek() == Cursor.END) {
            return Kind.END;
        }
        if (delimiter.isAt(cursor)) {
            cursor.advance(delimiter.text().length());
            return Kind.DELIMITER;
        }
        if (comments.isBreakpoint()) {
            cursor.advance(Comments.BREAKPOINT.length());
            return Kind.BREAKPOINT;
        }
        if (comments.skipHint()) {
            return Kind.HINT;
        }
        if (comments.skipCodeMark()) {
            return Kind.CODE_COMMENT_BEGIN;
        }
        if (codeComment != null && cursor.at("*/")) {
            cursor.advance(2);
            return Kind.CODE_COMMENT_END;
        }
        // Literals on lines of their own continue the one before, and with it the meaning of a backslash.
        if (cursor.peek() == '\'' && cursor.line() > escapeEnd) {
            return escapeString();
        }
        return isQuoted() ? Kind.QUOTED : skipWordOrSymbol();
    }

    private boolean isQuoted() {
        boolean body = cursor.peek() == '$' && language.isFollowedByBody() && syntax.has(Trait.DOLLAR_QUOTED_BODIES);
        return body ? quotes.skipDollarQuoted() : quotes.skip();
    }

    private Kind skipWordOrSymbol() {
        int first = cursor.peek();
        boolean prefix = (first == 'E' || first == 'e') && cursor.peek(1) == '\'';
        cursor.advance();
        if (first == '\\') {
            return skipBehindBackslash();
        }
        if (prefix && syntax.has(Trait.ESCAPE_STRINGS)) {
            return escapeString();
        }
        if (first == '$' && Characters.isDigit(cursor.peek())) {
            // A parameter is a number: what follows it may be a dollar quote.
            skipWhile(Characters::isDigit);
            return Kind.WORD;
        }
        if (Characters.isDigit(first)) {
            skipWhile(c -> Characters.isNamePart(c) || (c == '.' && cursor.peek(1) != '.'));
            return Kind.WORD;
        }
        if (Characters.isNamePart(first)) {
            skipWhile(Characters::isNamePart);
            return Kind.WORD;
        }
        return Kind.SYMBOL;
    }

    private Kind skipBehindBackslash() {
        if (syntax.has(Trait.BACKSLASH_COMMANDS)) {
            int length = 0;
            while (ClientCommand.isNamePart(cursor.peek()) && length < ClientCommand.LONGEST_NAME) {
                cursor.advance();
                length++;
            }
            return Kind.COMMAND;
        }
        if (!syntax.has(Trait.BACKSLASH_LETTERS) || cursor.peek() == Cursor.END || cursor.peek() == '\n') {
            return Kind.SYMBOL;
        }
        int letter = cursor.peek();
        cursor.advance();
        if (letter == 'N') {
            // The literal NULL.
            return Kind.WORD;
        }
        return letter == 'g' || letter == 'G' ? Kind.TERMINATOR : Kind.COMMAND;
    }

    private void skipWhile(IntPredicate part) {
        while (part.test(cursor.peek()) && (delimiter.isWord() || !delimiter.isAt(cursor))) {
            cursor.advance();
        }
    }

    private Kind escapeString() {
        quotes.skipEscapeString();
        escapeStringEnd = cursor.line();
        return Kind.QUOTED;
    }

    private String word(Kind kind, int start) {
        return switch (kind) {
            case WORD -> cursor.kept(start, cursor.offset()).toUpperCase(Locale.ROOT);
            case SYMBOL, DELIMITER, COMMAND -> cursor.kept(start, cursor.offset());
            default -> "";
        };
    }
}
