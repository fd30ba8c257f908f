package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads one statement after the other. */
final class StatementReader implements Iterator<SqlStatement> {

    private final SqlSyntax syntax;
    private final String script;
    private final Cursor cursor;
    private final Lexer lexer;
    private @Nullable SqlStatement upcoming;
    private boolean ended;

    StatementReader(SqlSyntax syntax, String script, Cursor cursor) {
        this.syntax = syntax;
        this.script = script;
        this.cursor = cursor;
        this.lexer = new Lexer(cursor, syntax, script);
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null && !ended) {
            upcoming = read();
        }
        return upcoming != null;
    }

    @Override
    public SqlStatement next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException();
        }
        SqlStatement statement = upcoming;
        upcoming = null;
        return statement;
    }

    /** What stands before the next delimiter, if that is a statement. */
    private @Nullable SqlStatement read() {
        cursor.letGo();
        StatementDraft draft = new StatementDraft(syntax, script);
        Token token = lexer.next();
        while (!ends(draft, token)) {
            if (!draft.hasCode() && isDelimiterCommand(token)) {
                changeDelimiter(token);
                return null;
            }
            draft.add(token, cursor);
            token = lexer.next();
        }
        requireCodeCommentClosed();
        return draft.hasCode() ? draft.statement(cursor) : null;
    }

    private boolean ends(StatementDraft draft, Token token) {
        switch (token.kind()) {
            case END -> {
                ended = true;
                requireCodeCommentClosed();
                draft.requireClosed();
                draft.requireOne(lexer.delimiter());
                return true;
            }
            case DELIMITER -> {
                // A delimiter of one's own ends whatever is open, as it does for the client it was written for.
                return lexer.delimiter().isCustom() || (!draft.isInside() && lexer.codeComment() == null);
            }
            default -> {
                return false;
            }
        }
    }

    private boolean isDelimiterCommand(Token token) {
        boolean standsAlone = Characters.isBlank(cursor.peek()) || cursor.peek() == Cursor.END;
        return token.is("DELIMITER") && standsAlone && syntax.has(Trait.DELIMITER_COMMAND);
    }

    private void changeDelimiter(Token command) {
        // As the client does it: the first word counts, the rest of the line is ignored.
        String argument = lexer.restOfLine().strip().split("\\s", 2)[0];
        if (argument.isEmpty()) {
            throw ScriptSyntaxException.delimiterCommand(script, command, "names no delimiter");
        }
        if (argument.contains("\\")) {
            throw ScriptSyntaxException.delimiterCommand(script, command, "must not contain a backslash");
        }
        lexer.delimiter(new Delimiter(argument));
    }

    private void requireCodeCommentClosed() {
        Token comment = lexer.codeComment();
        if (comment != null) {
            throw ScriptSyntaxException.unclosed(script, comment.line(), comment.column(), "comment /*!", "*/");
        }
    }
}
