package dev.migrator.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.sql.SqlSyntax.Trait;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class StatementSplitterTest {

    private static final SqlSyntax PLAIN = SqlSyntax.of("client");

    private final StatementSplitter splitter = new StatementSplitter(PLAIN);

    @Test
    void countsLinesFromWhereTheTextStandsInItsFile() {
        List<SqlStatement> statements = splitter.split("owl.sql", "select 1;\nselect 2", 40);

        assertThat(statements).extracting(SqlStatement::line).containsExactly(40, 41);
        assertThatExceptionOfType(ScriptSyntaxException.class)
                .isThrownBy(() -> splitter.split("owl.sql", "select 1;\n select 'a", 40))
                .withMessage("owl.sql:41:9: unclosed quote '");
    }

    @Test
    void countsColumnsInUtf16Units() {
        assertThat(splitter.split("owl.sql", "select '🦉'; select 2", 1).get(1).column())
                .isEqualTo("select '🦉'; ".length() + 1);
    }

    @Test
    void theHeadIsUpperCaseWithoutCommentsAndCutToItsLimit() {
        String text = "create /* not\n */ unique\n\tindex  \"Odd  Name\" -- why\n on t('x  y') " + "z".repeat(500);

        String head = splitter.split("owl.sql", text, 1).get(0).head();

        assertThat(head)
                .startsWith("CREATE UNIQUE INDEX \"Odd  Name\" ON T('x  y') ZZZ")
                .hasSize(SqlStatement.HEAD_LIMIT);
    }

    @Test
    void theHeadOfALongLiteralIsCutToo() {
        String text = "select '" + "x".repeat(100_000) + "'";

        assertThat(splitter.split("owl.sql", text, 1).get(0).head())
                .isEqualTo(text.replace("select", "SELECT").substring(0, SqlStatement.HEAD_LIMIT));
    }

    @Test
    void statementsLongerThanWhatIsReadAtOnceStayWhole() {
        String wide = "select '" + "x;".repeat(50_000) + "'";
        String narrow = "select 1";
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            script.append(wide)
                    .append(';')
                    .append(narrow)
                    .append(";-- ")
                    .append("c;".repeat(i * 777))
                    .append('\n');
        }

        List<SqlStatement> statements = splitter.split("owl.sql", script.toString(), 1);

        assertThat(statements).hasSize(40);
        assertThat(statements).extracting(SqlStatement::text).containsOnly(wide, narrow);
        assertThat(statements.get(39).line()).isEqualTo(20);
        assertThat(statements.get(39).column()).isEqualTo(wide.length() + 2);
    }

    @Test
    void readsNoFurtherThanItIsAskedFor() {
        EndlessScript script = new EndlessScript();

        Iterator<SqlStatement> statements = splitter.split("owl.sql", script, 1);
        for (int i = 1; i <= 100_000; i++) {
            assertThat(statements.next().line()).isEqualTo(i);
        }

        assertThat(script.read).isLessThan(100_000 * EndlessScript.LINE.length() + 10_000);
    }

    @Test
    void readersThatReturnLittleAtATimeAreReadToTheirEnd() {
        String script = "select 'a;b'; -- c\nselect 2;";
        Reader slow = new StringReader(script) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                return super.read(target, offset, 1);
            }
        };

        assertThat(splitter.split("owl.sql", slow, 1)).toIterable().isEqualTo(splitter.split("owl.sql", script, 1));
    }

    @Test
    void isLinearInTheLengthOfTheScript() {
        SqlSyntax everything = SqlSyntax.of("client", Trait.values());
        String nasty = "$a $aa$aaa -$- /-/ E'\\'' \"\" [a] `b` /*+ x */ $x$ $y$ $x$ 1--1 /*!1 ( */ ) \n";

        String script = nasty.repeat(40_000) + ";";

        assertThat(new StatementSplitter(everything).split("owl.sql", script, 1))
                .hasSize(1);
    }

    @Test
    void saysWhereAndWhatToDo() {
        assertThatThrownBy(() -> splitter.split("owl.sql", "select 1;\n  /* two", 1))
                .isInstanceOfSatisfying(ScriptSyntaxException.class, e -> {
                    assertThat(e).hasMessage("owl.sql:2:3: unclosed comment /*");
                    assertThat(e.fix()).isEqualTo("Close it with */, or remove it.");
                    assertThat(e.script()).isEqualTo("owl.sql");
                    assertThat(e.line()).isEqualTo(2);
                    assertThat(e.column()).isEqualTo(3);
                });
    }

    @Test
    void deliversWhatStandsBeforeTheMistakeFirst() {
        Iterator<SqlStatement> statements = splitter.split("owl.sql", new StringReader("select 1; select '"), 1);

        assertThat(statements.next().text()).isEqualTo("select 1");
        assertThatThrownBy(statements::hasNext).isInstanceOf(ScriptSyntaxException.class);
    }

    @Test
    void hasNoStatementBehindTheLast() {
        Iterator<SqlStatement> statements = splitter.split("owl.sql", new StringReader("select 1;\n-- end"), 1);
        statements.next();

        assertThat(statements.hasNext()).isFalse();
        assertThatThrownBy(statements::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void passesOnThatAScriptCannotBeRead() {
        Reader broken = new StringReader("select 1;") {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                throw new IOException("torn");
            }
        };

        assertThatThrownBy(() -> splitter.split("owl.sql", broken, 1).hasNext())
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("torn");
    }

    /** One statement a line, without end. */
    private static final class EndlessScript extends Reader {

        static final String LINE = "insert into lantern values ('a;b'); -- why\n";

        private int read;

        @Override
        public int read(char[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = LINE.charAt(read++ % LINE.length());
            }
            return length;
        }

        @Override
        public void close() {}
    }
}
