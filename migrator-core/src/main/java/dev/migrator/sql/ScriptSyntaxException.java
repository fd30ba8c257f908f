package dev.migrator.sql;

import dev.migrator.migration.MigratorException;
import org.jspecify.annotations.Nullable;

/**
 * A script cannot be cut into statements, or says something to the engine that it does not understand. The place is
 * where the construct in question began. Nothing of the script has run.
 */
public final class ScriptSyntaxException extends MigratorException {

    private final String script;
    private final int line;
    private final int column;

    public ScriptSyntaxException(String script, int line, int column, String problem, String fix) {
        super(script + ":" + line + ":" + column + ": " + problem, fix);
        this.script = script;
        this.line = line;
        this.column = column;
    }

    static ScriptSyntaxException unclosed(String script, int line, int column, String construct, String closing) {
        return new ScriptSyntaxException(
                script, line, column, "unclosed " + construct, "Close it with " + closing + ", or remove it.");
    }

    static ScriptSyntaxException unendedStatement(String script, Token first, String delimiter) {
        return new ScriptSyntaxException(
                script,
                first.line(),
                first.column(),
                "unclosed statement: the delimiter is " + delimiter + ", and none follows",
                "End the statement with " + delimiter + ", and change the delimiter back with DELIMITER ; behind it.");
    }

    static ScriptSyntaxException clientCommand(
            String script, Token token, String client, @Nullable ClientCommand command) {
        return new ScriptSyntaxException(
                script,
                token.line(),
                token.column(),
                token.word() + " is a command of " + client + ", not SQL",
                command == null
                        ? "Remove it; what it does has to be said in SQL, or in a migration of its own."
                        : command.fix());
    }

    static ScriptSyntaxException clientCommandInside(String script, Token token, String client) {
        return new ScriptSyntaxException(
                script,
                token.line(),
                token.column(),
                token.word() + " is a command of " + client + " in the middle of a statement",
                "Move it in front of the statement or behind it, or remove it.");
    }

    static ScriptSyntaxException delimiterCommand(String script, Token command, String problem) {
        return new ScriptSyntaxException(
                script,
                command.line(),
                command.column(),
                "DELIMITER " + problem,
                "Write it on a line of its own with what ends the statements after it, such as DELIMITER //.");
    }

    static ScriptSyntaxException behindCopy(String script, int line, int column) {
        return new ScriptSyntaxException(
                script,
                line,
                column,
                "the rows of COPY … FROM STDIN begin on the next line, and something stands before it",
                "Put it on a line behind the rows and the \\. that ends them.");
    }

    static ScriptSyntaxException rowsUndivided(String script, SqlStatement copy) {
        return new ScriptSyntaxException(
                script,
                copy.line(),
                copy.column(),
                "COPY … FROM STDIN takes the lines behind it for rows, but this script is sent as one statement",
                "Let the script be cut into statements, or write the rows as INSERT statements.");
    }

    static ScriptSyntaxException nul(String script, int line, int column) {
        return new ScriptSyntaxException(
                script,
                line,
                column,
                "a NUL character (U+0000), which the database takes for the end of the text or refuses",
                "Remove it. If there is one beside every letter, the file is UTF-16: save it as UTF-8.");
    }

    static ScriptSyntaxException tooLong(String script, int line, int column, int limit) {
        return new ScriptSyntaxException(
                script,
                line,
                column,
                "the statement that begins here does not end within " + limit
                        + " characters, which is all that the heap has room for",
                "End it earlier, divide it into several, or give the JVM more memory (-Xmx).");
    }

    public String script() {
        return script;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1, in UTF-16 units. */
    public int column() {
        return column;
    }
}
