package dev.migrator.sql;

import java.io.IOException;
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

    /** A statement is held twice for a moment, as characters of two bytes each, and the first time with room to grow. */
    private static final int HEAP_SHARE = 16;

    private final SqlSyntax syntax;
    private final Delimiter delimiter;
    private final int limit;

    public StatementSplitter(SqlSyntax syntax) {
        this(syntax, (int) Math.min(1 << 29, Runtime.getRuntime().maxMemory() / HEAP_SHARE));
    }

    /** @param limit how many characters a statement may have */
    StatementSplitter(SqlSyntax syntax, int limit) {
        this(syntax, Delimiter.SEMICOLON, limit);
    }

    private StatementSplitter(SqlSyntax syntax, Delimiter delimiter, int limit) {
        this.syntax = syntax;
        this.delimiter = delimiter;
        this.limit = limit;
    }

    /**
     * The same, but {@code delimiter} alone ends statements, wherever it stands outside of quotes and comments. One that
     * begins with a line feed, or with {@code \\n} in two characters, counts only on a line of its own. A word is recognised in any case. A semicolon stands for
     * the ordinary way to cut.
     *
     * @throws IllegalArgumentException if {@code delimiter} is empty
     */
    public StatementSplitter delimitedBy(String delimiter) {
        boolean written = delimiter.startsWith("\\n");
        boolean ownLine = written || delimiter.startsWith("\n");
        String text = delimiter.substring(written ? 2 : 0).strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A delimiter can't be empty");
        }
        boolean ordinary = text.equals(Delimiter.SEMICOLON.text()) && !ownLine;
        return new StatementSplitter(
                syntax, ordinary ? Delimiter.SEMICOLON : new Delimiter(text, ownLine, true), limit);
    }

    /** The same, but the whole script is one statement. */
    public StatementSplitter undivided() {
        return new StatementSplitter(syntax, Delimiter.NONE, limit);
    }

    /**
     * Reads {@code script} as the statements are asked for, and holds no more of it than the longest statement. Line ends
     * must be line feeds. The caller closes the reader.
     *
     * <p>The rows of a {@code COPY … FROM STDIN} are read from {@code script} as they are asked for, and are passed over
     * once {@code hasNext} or {@code next} is called.
     *
     * <p>The iterator throws {@link ScriptSyntaxException} where the script cannot be cut or a statement takes too much of
     * the heap, and {@link UncheckedIOException} where it cannot be read; after that it is of no more use.
     *
     * @param scriptName the file's name, for messages
     * @param firstLine line of the file on which {@code script} begins, from 1
     */
    public Iterator<SqlStatement> split(String scriptName, Reader script, int firstLine) {
        Cursor cursor = new Cursor(scriptName, script, firstLine, limit);
        return new StatementReader(syntax, delimiter, scriptName, cursor);
    }

    /** The same at once, for a script that is in memory anyway. Rows are kept too, so that they can be read later. */
    public List<SqlStatement> split(String scriptName, String text, int firstLine) {
        List<SqlStatement> statements = new ArrayList<>();
        split(scriptName, new StringReader(text), firstLine)
                .forEachRemaining(statement -> statements.add(inMemory(statement)));
        return List.copyOf(statements);
    }

    private static SqlStatement inMemory(SqlStatement statement) {
        try {
            return statement.copyData().isEmpty()
                    ? statement
                    : statement.with(statement.copyData().get().inMemory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
