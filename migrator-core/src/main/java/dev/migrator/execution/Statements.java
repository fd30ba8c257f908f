package dev.migrator.execution;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.StatementSplitter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The statements of one script, in order. Those of a small script are held; a large one is read and cut again by every
 * iteration, so that its size costs no memory. Immutable; an iterator may not be shared between threads.
 */
public final class Statements implements Iterable<SqlStatement> {

    /** Of a step that sends none. */
    static final Statements NONE = new Statements(() -> List.<SqlStatement>of().iterator(), 0);

    /** How many characters are held. */
    private static final int HELD = 1 << 19;

    private final Iterable<SqlStatement> source;
    private final int size;

    private Statements(Iterable<SqlStatement> source, int size) {
        this.source = source;
        this.size = size;
    }

    /** What is done with each statement. */
    interface Action {

        /** @param number which it is, from 1 */
        void accept(SqlStatement statement, int number) throws SQLException;
    }

    /** Opens a script's text as it is to be run. */
    interface Text {
        Reader open() throws IOException;
    }

    /**
     * Cuts a script once, from the first statement to the last.
     *
     * @param file names the script in messages
     * @param firstLine the line of the file on which the text begins, from 1
     * @param each hears of every statement on the way
     * @throws dev.migrator.migration.MigratorException if it can't be read or cut
     */
    static Statements cut(
            StatementSplitter splitter, String file, int firstLine, Text text, Consumer<SqlStatement> each) {
        Iterable<SqlStatement> anew = () -> new Pass(splitter, file, firstLine, text);
        List<SqlStatement> held = new ArrayList<>();
        long characters = 0;
        int size = 0;
        for (SqlStatement statement : anew) {
            each.accept(statement);
            size++;
            // Rows can be read but once, and there may be any number of them.
            characters += statement.copyData().isPresent()
                    ? HELD + 1
                    : statement.text().length();
            if (characters <= HELD) {
                held.add(statement);
            } else {
                held.clear();
            }
        }
        return new Statements(characters <= HELD ? List.copyOf(held) : anew, size);
    }

    /** Goes through all; whatever happens, no file is left open. */
    void forEach(Action action) throws SQLException {
        try (Walk walk = walk()) {
            for (int number = 1; walk.hasNext(); number++) {
                action.accept(walk.next(), number);
            }
        }
    }

    /** One way through all of them, which has to be closed. */
    Walk walk() {
        return new Walk(iterator());
    }

    /** Statement after statement. */
    static final class Walk implements Iterator<SqlStatement>, AutoCloseable {

        private final Iterator<SqlStatement> statements;

        private Walk(Iterator<SqlStatement> statements) {
            this.statements = statements;
        }

        @Override
        public boolean hasNext() {
            return statements.hasNext();
        }

        @Override
        public SqlStatement next() {
            return statements.next();
        }

        @Override
        public void close() {
            if (statements instanceof Pass pass) {
                pass.close();
            }
        }
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** One after the other; of a large script the file is open until the last was taken. */
    @Override
    public Iterator<SqlStatement> iterator() {
        return source.iterator();
    }

    public Stream<SqlStatement> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** One way through a script; closes it at its end. */
    private static final class Pass implements Iterator<SqlStatement> {

        private final Reader reader;
        private final Iterator<SqlStatement> statements;

        Pass(StatementSplitter splitter, String file, int firstLine, Text text) {
            try {
                this.reader = text.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            this.statements = splitter.split(file, reader, firstLine);
        }

        @Override
        public boolean hasNext() {
            boolean more = false;
            try {
                more = statements.hasNext();
            } finally {
                if (!more) {
                    close();
                }
            }
            return more;
        }

        @Override
        public SqlStatement next() {
            return statements.next();
        }

        private void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
