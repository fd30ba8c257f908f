package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Passes over a command of the client if it is harmless, and refuses it otherwise. */
final class ClientLine {

    /** As many of the arguments' characters are looked at; no harmless command has more that matter. */
    private static final int LIMIT = 1000;

    private final SqlSyntax syntax;
    private final Delimiter delimiter;
    private final String script;
    private final Cursor cursor;

    ClientLine(SqlSyntax syntax, Delimiter delimiter, String script, Cursor cursor) {
        this.syntax = syntax;
        this.delimiter = delimiter;
        this.script = script;
        this.cursor = cursor;
    }

    /**
     * Whether a command begins with {@code token}, which the cursor stands behind; if so, it is passed over.
     *
     * @param insideStatement whether a statement stands before it that has not ended
     */
    boolean isAt(Token token, boolean insideStatement) {
        if (token.kind() == Token.Kind.COMMAND) {
            pass(token, syntax.commands().get(token.word()), insideStatement);
            return true;
        }
        if (insideStatement) {
            return false;
        }
        if (token.is(".") && syntax.has(Trait.DOT_COMMANDS)) {
            String name = "." + dotName();
            pass(token.named(name), syntax.commands().get(name), false);
            return true;
        }
        ClientCommand command = syntax.commands().isEmpty() || !token.isWord()
                ? null
                : syntax.commands().get(token.word().toLowerCase(Locale.ROOT));
        if (command == null || !endsName(cursor.peek())) {
            return false;
        }
        pass(token, command, false);
        return true;
    }

    private String dotName() {
        StringBuilder name = new StringBuilder();
        while (Characters.isNamePart(cursor.peek()) && name.length() < ClientCommand.LONGEST_NAME) {
            name.append((char) cursor.peek());
            cursor.advance();
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean endsName(int c) {
        return Characters.isBlank(c) || c == ';' || c == Cursor.END;
    }

    private void pass(Token token, @Nullable ClientCommand command, boolean insideStatement) {
        // A letter's command has no arguments, so that the statement may go on behind it.
        String arguments = syntax.has(Trait.BACKSLASH_LETTERS) && !token.isWord() ? "" : arguments();
        if (command == null || !command.isHarmless(arguments.strip())) {
            throw ScriptSyntaxException.clientCommand(script, token, syntax.client(), command);
        }
        if (insideStatement) {
            throw ScriptSyntaxException.clientCommandInside(script, token, syntax.client());
        }
    }

    /** Reads up to the end of the line, or to where the client goes on within it. */
    private String arguments() {
        StringBuilder arguments = new StringBuilder();
        int quote = 0;
        while (cursor.peek() != '\n' && cursor.peek() != Cursor.END) {
            int c = cursor.peek();
            if (quote == 0 && endsArguments()) {
                return arguments.toString();
            }
            if (quote == 0 ? c == '\'' || c == '"' || c == '`' : c == quote) {
                quote = quote == 0 ? c : 0;
            }
            cursor.advance();
            if (arguments.length() < LIMIT) {
                arguments.append((char) c);
            }
            if (c == '\\' && quote == '\'' && cursor.peek() != '\n') {
                cursor.advance();
            }
        }
        return arguments.toString();
    }

    /** A backslash begins the next command, and two of them SQL; or the delimiter ends the command as it does SQL. */
    private boolean endsArguments() {
        if (cursor.peek() == '\\' && syntax.has(Trait.BACKSLASH_COMMANDS)) {
            cursor.advance(cursor.peek(1) == '\\' ? 2 : 0);
            return true;
        }
        return syntax.has(Trait.BACKSLASH_LETTERS) && delimiter.isAt(cursor);
    }
}
