package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;
import dev.migrator.sql.Token.Kind;
import org.jspecify.annotations.Nullable;

/** A statement as far as it has been read. */
final class StatementDraft {

    private final SqlSyntax syntax;
    private final String script;
    private final Body body;
    private final Parentheses parentheses = new Parentheses();
    private final Head head = new Head();
    private final CopyClause copy = new CopyClause();
    private @Nullable Token first;
    private @Nullable Token last;
    private boolean hasCode;
    /** A semicolon that would have ended the statement stands inside of it. */
    private boolean couldHaveEnded;

    private boolean isSeveral;
    private int count;

    StatementDraft(SqlSyntax syntax, String script) {
        this.syntax = syntax;
        this.script = script;
        this.body = Body.of(syntax);
    }

    void add(Token token, Cursor cursor) {
        if (first == null) {
            first = token;
        }
        if (token.kind() != Kind.HINT) {
            hasCode = true;
            copy.accept(token, parentheses.open() != null);
        }
        isSeveral |= couldHaveEnded;
        couldHaveEnded = token.is(";") && !isInside();
        count++;
        body.accept(token);
        parentheses.accept(token);
        head.add(token, cursor);
        last = token;
    }

    /** Has it anything to run? Advice for the optimizer alone is nothing. */
    boolean hasCode() {
        return hasCode;
    }

    /** Do rows follow it? */
    boolean readsRows() {
        return copy.readsRows() && syntax.has(Trait.COPY_DATA);
    }

    /** Is it {@code USE name} and nothing more on this line, which its client takes for the end? */
    boolean endsWithLine(Cursor cursor) {
        return count == 2
                && first != null
                && last != null
                && first.is("USE")
                && syntax.has(Trait.USE_LINES)
                && first.line() == last.line()
                && cursor.isBlankFrom(0);
    }

    /** Is this the inside of a body, or of parentheses in which semicolons may stand? */
    boolean isInside() {
        return body.open() != null || openParenthesis() != null;
    }

    void requireClosed() {
        Token unclosedBody = body.open();
        if (unclosedBody != null) {
            throw unclosed(unclosedBody, "body " + unclosedBody.word(), "END");
        }
        Token parenthesis = openParenthesis();
        if (parenthesis != null) {
            throw unclosed(parenthesis, "parenthesis (", ")");
        }
    }

    /** Statements that only {@code delimiter} could have told apart must not be sent as one. */
    void requireOne(Delimiter delimiter) {
        if (isSeveral && first != null) {
            throw ScriptSyntaxException.unendedStatement(script, first, delimiter.text());
        }
    }

    SqlStatement statement(Cursor cursor) {
        if (first == null || last == null) {
            throw new IllegalStateException("No token, no statement");
        }
        String text = cursor.kept(first.start(), last.end());
        return new SqlStatement(text, first.line(), first.column(), head.text());
    }

    private @Nullable Token openParenthesis() {
        return syntax.has(Trait.SEMICOLONS_IN_PARENTHESES) ? parentheses.open() : null;
    }

    private ScriptSyntaxException unclosed(Token token, String construct, String closing) {
        return ScriptSyntaxException.unclosed(script, token.line(), token.column(), construct, closing);
    }
}
