package dev.migrator.sql;

import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Cuts a script into statements, without changing a character of them. Comments and white space between statements, and
 * the delimiters that end them, are left out. Instances are immutable and may be shared between threads; an iterator
 * may not.
 */
public final class StatementSplitter {

    private final SqlSyntax syntax;

    public StatementSplitter(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    /**
     * Reads {@code script} as the statements are asked for, and holds no more of it than the longest statement. Line ends
     * must be line feeds. The caller closes the reader.
     *
     * <p>The iterator throws {@link ScriptSyntaxException} where the script cannot be cut, and
     * {@link UncheckedIOException} where it cannot be read; after that it is of no more use.
     *
     * @param scriptName the file's name, for messages
     * @param firstLine line of the file on which {@code script} begins, from 1
     */
    public Iterator<SqlStatement> split(String scriptName, Reader script, int firstLine) {
        return new StatementReader(syntax, scriptName, new Cursor(script, firstLine));
    }

    /** The same at once, for a script that is in memory anyway. */
    public List<SqlStatement> split(String scriptName, String text, int firstLine) {
        List<SqlStatement> statements = new ArrayList<>();
        split(scriptName, new StringReader(text), firstLine).forEachRemaining(statements::add);
        return List.copyOf(statements);
    }
}
