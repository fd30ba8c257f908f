package dev.migrator.sql;

import dev.migrator.migration.MigratorException;

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

    static ScriptSyntaxException clientCommand(String script, int line, int column, String command, String client) {
        return new ScriptSyntaxException(
                script,
                line,
                column,
                command + " is a command of " + client + ", not SQL",
                "Remove it; what it does has to be said in SQL, or in a migration of its own.");
    }

    static ScriptSyntaxException delimiterCommand(String script, Token command, String problem) {
        return new ScriptSyntaxException(
                script,
                command.line(),
                command.column(),
                "DELIMITER " + problem,
                "Write it on a line of its own with what ends the statements after it, such as DELIMITER //.");
    }

    static ScriptSyntaxException copyData(String script, Token first) {
        return new ScriptSyntaxException(
                script,
                first.line(),
                first.column(),
                "COPY … FROM STDIN is followed by data, which is not supported yet",
                "Write the rows as INSERT statements, or COPY them from a file that the server can read.");
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
