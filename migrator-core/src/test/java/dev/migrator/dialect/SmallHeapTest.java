package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.sql.CopyData;
import dev.migrator.sql.ScriptSyntaxException;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.StatementSplitter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** Scripts many times as large as the heap, cut in a JVM of their own. */
class SmallHeapTest {

    @Test
    void aScriptLargerThanTheHeapIsCut() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeScripts.class.getName())
                .redirectErrorStream(true)
                .start();

        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(jvm.waitFor()).as(said).isZero();
        assertThat(said)
                .isEqualTo(
                        """
                        inserts: 2000000 statements, 0 characters of rows
                        rows: 2 statements, 99999996 characters of rows
                        one row: 2 statements, 100000001 characters of rows
                        one statement: 1:1 refused
                        """);
    }

    static final class LargeScripts {

        private static final int SIZE = 100_000_000;

        public static void main(String[] arguments) throws IOException {
            cut("inserts", new Repeated("", "insert into lantern values (1, 'it''s; lit');    \n", "", SIZE));
            cut("rows", new Repeated("copy owl from stdin;\n", "12\tit's; so\n", "\\.\nselect 1", SIZE / 12 * 12));
            cut("one row", new Repeated("copy owl from stdin;\n", "x", "\n\\.\nselect 1", SIZE));
            cut("one statement", new Repeated("select '", "x", "'", SIZE));
        }

        private static void cut(String name, Reader script) throws IOException {
            try {
                Iterator<SqlStatement> cut = new StatementSplitter(Syntaxes.POSTGRESQL).split(name, script, 1);
                int statements = 0;
                long rows = 0;
                while (cut.hasNext()) {
                    SqlStatement statement = cut.next();
                    statements++;
                    if (statement.copyData().isPresent()) {
                        try (CopyData data = statement.copyData().get()) {
                            rows += data.skip(Long.MAX_VALUE);
                        }
                    }
                }
                System.out.println(name + ": " + statements + " statements, " + rows + " characters of rows");
            } catch (ScriptSyntaxException e) {
                System.out.println(name + ": " + e.line() + ":" + e.column() + " refused");
            }
        }
    }

    /** {@code piece} again and again, between a head and a tail. */
    private static final class Repeated extends Reader {

        private final String head;
        private final String piece;
        private final String tail;
        private final int size;
        private int at;

        Repeated(String head, String piece, String tail, int size) {
            this.head = head;
            this.piece = piece;
            this.tail = tail;
            this.size = size;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            int count = 0;
            while (count < length && at < head.length() + size + tail.length()) {
                target[offset + count++] = next(at++);
            }
            return count == 0 ? -1 : count;
        }

        private char next(int index) {
            int behindHead = index - head.length();
            return behindHead < 0
                    ? head.charAt(index)
                    : behindHead < size ? piece.charAt(behindHead % piece.length()) : tail.charAt(behindHead - size);
        }

        @Override
        public void close() {}
    }
}
