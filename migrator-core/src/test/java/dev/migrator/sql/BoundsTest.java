package dev.migrator.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.sql.SqlSyntax.Trait;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** How much of a script may be held, and what happens to one that would need more. */
class BoundsTest {

    private static final int LIMIT = 50_000;

    private final StatementSplitter splitter = new StatementSplitter(
            SqlSyntax.of("client", Trait.COPY_DATA, Trait.TAGGED_DOLLAR_QUOTES, Trait.DOLLAR_QUOTES), LIMIT);

    @Test
    void aStatementLongerThanTheHeapAllowsIsRefusedWhereItBegan() {
        Reader script = repeated("select 1;\n  insert into owl values ", "(1, 'hoot'), ");

        Iterator<SqlStatement> statements = splitter.split("owl.sql", script, 1);

        assertThat(statements.next().text()).isEqualTo("select 1");
        assertThatThrownBy(statements::next)
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessage("owl.sql:2:3: the statement that begins here does not end within 50000 characters, which is"
                        + " all that the heap has room for");
    }

    @Test
    void aQuoteThatNeverEndsIsRefusedToo() {
        Iterator<SqlStatement> statements = splitter.split("owl.sql", repeated("select '", "hoot; "), 1);

        assertThatThrownBy(statements::next).hasMessageStartingWith("owl.sql:1:1: the statement that begins here");
    }

    @Test
    void aStatementOfTheLimitIsTaken() {
        String longest = "'" + "x".repeat(LIMIT - 3) + "'";

        assertThat(splitter.split("owl.sql", longest + ";" + longest, 1))
                .extracting(SqlStatement::text)
                .containsExactly(longest, longest);
        assertThatThrownBy(() -> splitter.split("owl.sql", longest + "xx", 1))
                .isInstanceOf(ScriptSyntaxException.class);
    }

    @Test
    void aTagThatNeverEndsIsRefused() {
        Iterator<SqlStatement> statements = splitter.split("owl.sql", repeated("$", "hoot"), 1);

        assertThatThrownBy(statements::next).isInstanceOf(ScriptSyntaxException.class);
    }

    @Test
    void commentsBetweenStatementsMayBeLonger() {
        String comment = "-- hoot\n".repeat(LIMIT) + "/*" + "x".repeat(3 * LIMIT) + "*/";

        assertThat(splitter.split("owl.sql", comment + "select 1;" + comment, 1))
                .hasSize(1);
    }

    @Test
    void rowsMayBeLongerAndSoMayOneOfThem() throws IOException {
        String row = "hoot ".repeat(LIMIT);
        Iterator<SqlStatement> statements =
                splitter.split("owl.sql", new StringReader("copy owl from stdin;\n" + row + "\n\\.\n"), 1);

        try (CopyData rows = statements.next().copyData().orElseThrow()) {
            assertThat(rows.skip(Long.MAX_VALUE)).isEqualTo(row.length() + 1);
        }
    }

    @Test
    void nulIsRefusedWhereItStands() {
        assertThatThrownBy(() -> splitter.split("owl.sql", "select 1;\n-- a\0", 7))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessageStartingWith("owl.sql:8:5: a NUL character (U+0000)");
    }

    /** A script without end. */
    private static Reader repeated(String head, String tail) {
        return new Reader() {

            private int read;

            @Override
            public int read(char[] target, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    target[offset + i] = read < head.length()
                            ? head.charAt(read)
                            : tail.charAt((read - head.length()) % tail.length());
                    read++;
                }
                return length;
            }

            @Override
            public void close() {}
        };
    }
}
