package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads one statement after the other. */
final class StatementReader implements Iterator<SqlStatement> {

    private final String script;
    private final Cursor cursor;
    private final SessionSettings settings;
    /** Has whoever has the script cut named the delimiter? Then the script can't. */
    private final boolean fixed;

    private SqlSyntax syntax;
    private Delimiter delimiter;
    private Lexer lexer;
    private @Nullable SqlStatement upcoming;
    private @Nullable CopyData rows;
    private boolean ended;

    StatementReader(SqlSyntax syntax, Delimiter delimiter, String script, Cursor cursor) {
        this.script = script;
        this.cursor = cursor;
        this.settings = new SessionSettings(syntax);
        this.fixed = delimiter.isCustom();
        this.syntax = syntax;
        this.delimiter = delimiter;
        this.lexer = lexer();
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null && !ended) {
            passRows();
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

    private void passRows() {
        if (rows == null) {
            return;
        }
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows = null;
    }

    /** What stands before the next delimiter, if that is a statement. */
    private @Nullable SqlStatement read() {
        cursor.letGo();
        StatementDraft draft = new StatementDraft(syntax, script);
        Token token = lexer.next();
        while (!ends(draft, token)) {
            if (isCommand(draft, token)) {
                return null;
            }
            if (token.kind() == Token.Kind.BREAKPOINT) {
                cursor.skipLine();
            } else {
                draft.add(token, cursor);
            }
            if (!fixed && draft.endsWithLine(cursor)) {
                break;
            }
            token = lexer.next();
        }
        requireCodeCommentClosed();
        return draft.hasCode() ? statement(draft) : null;
    }

    private boolean ends(StatementDraft draft, Token token) {
        switch (token.kind()) {
            case END -> {
                ended = true;
                requireCodeCommentClosed();
                if (!fixed) {
                    draft.requireClosed();
                    draft.requireOne(delimiter);
                }
                return true;
            }
            case DELIMITER -> {
                // A delimiter of one's own ends whatever is open, as it does for the client it was written for.
                return delimiter.isCustom() || isOutside(draft);
            }
            case BREAKPOINT -> {
                return isOutside(draft);
            }
            case TERMINATOR -> {
                return !fixed;
            }
            default -> {
                return false;
            }
        }
    }

    private boolean isOutside(StatementDraft draft) {
        return !draft.isInside() && lexer.codeComment() == null;
    }

    private SqlStatement statement(StatementDraft draft) {
        SqlStatement statement = draft.statement(cursor);
        changeSyntax(settings.after(statement));
        if (!draft.readsRows()) {
            return statement;
        }
        if (delimiter.equals(Delimiter.NONE)) {
            throw ScriptSyntaxException.rowsUndivided(script, statement);
        }
        skipToRows();
        rows = new CopyData(new CopyRows(cursor));
        return statement.with(rows);
    }

    private void skipToRows() {
        cursor.letGo();
        while (cursor.peek() != '\n' && Characters.isBlank(cursor.peek())) {
            cursor.advance();
        }
        if (cursor.at("--")) {
            cursor.skipLine();
        }
        if (cursor.peek() != '\n' && cursor.peek() != Cursor.END) {
            throw ScriptSyntaxException.behindCopy(script, cursor.line(), cursor.column());
        }
        cursor.advance();
    }

    /** Is {@code token} for the client? Then what has to be done about it is done. */
    private boolean isCommand(StatementDraft draft, Token token) {
        if (!draft.hasCode() && isDelimiterCommand(token)) {
            Delimiter changed = Delimiter.read(script, token, cursor);
            delimiter = fixed ? delimiter : changed;
            lexer = lexer();
            return true;
        }
        return new ClientLine(syntax, delimiter, script, cursor).isAt(token, draft.hasCode());
    }

    private boolean isDelimiterCommand(Token token) {
        boolean standsAlone = Characters.isBlank(cursor.peek()) || cursor.peek() == Cursor.END;
        return standsAlone
                && syntax.has(Trait.DELIMITER_COMMAND)
                && (token.is("DELIMITER") || (token.is("\\d") && token.kind() == Token.Kind.COMMAND));
    }

    private void changeSyntax(SqlSyntax changed) {
        if (!changed.equals(syntax)) {
            syntax = changed;
            lexer = lexer();
        }
    }

    private Lexer lexer() {
        return new Lexer(cursor, syntax, delimiter, !fixed, script);
    }

    private void requireCodeCommentClosed() {
        Token comment = lexer.codeComment();
        if (comment != null) {
            throw ScriptSyntaxException.unclosed(script, comment.line(), comment.column(), "comment /*!", "*/");
        }
    }
}
