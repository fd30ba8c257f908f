package dev.migrator.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrator.migration.Checksum;
import dev.migrator.sql.SqlSyntax.Trait;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyDataTest {

    private static final String SCRIPT = "copy owl from stdin;\n1\ta\n2\t🦉\n\\.\nselect 1;\ncopy owl from stdin;\n3";

    private final StatementSplitter splitter = new StatementSplitter(SqlSyntax.of("client", Trait.COPY_DATA));

    @Test
    void rowsAreReadAsWritten() throws IOException {
        Iterator<SqlStatement> statements = stream(SCRIPT);

        assertThat(text(rows(statements.next()))).isEqualTo("1\ta\n2\t🦉\n");
        assertThat(statements.next().text()).isEqualTo("select 1");
        assertThat(text(rows(statements.next()))).isEqualTo("3\n");
        assertThat(statements.hasNext()).isFalse();
    }

    @Test
    void rowsNobodyReadsArePassedOver() {
        assertThat(stream(SCRIPT))
                .toIterable()
                .extracting(SqlStatement::text, SqlStatement::line)
                .containsExactly(
                        tuple("copy owl from stdin", 1), tuple("select 1", 5), tuple("copy owl from stdin", 6));
    }

    @Test
    void rowsReadInPartArePassedOverFromThere() throws IOException {
        Iterator<SqlStatement> statements = stream(SCRIPT);
        CopyData rows = rows(statements.next());

        assertThat(rows.read()).isEqualTo('1');
        assertThat(statements.next().text()).isEqualTo("select 1");
        assertThatThrownBy(rows::read).isInstanceOf(IOException.class).hasMessage("The rows are closed");
    }

    @Test
    void theScriptGoesOnBehindClosedRows() throws IOException {
        Iterator<SqlStatement> statements = stream(SCRIPT);

        rows(statements.next()).close();

        assertThat(statements.next().text()).isEqualTo("select 1");
    }

    @Test
    void theListKeepsRowsForLater() throws IOException {
        List<SqlStatement> statements = splitter.split("owl.sql", SCRIPT, 1);

        assertThat(text(rows(statements.get(2)))).isEqualTo("3\n");
        assertThat(text(rows(statements.get(0)))).isEqualTo("1\ta\n2\t🦉\n");
        assertThat(statements.get(1).copyData()).isEmpty();
    }

    @Test
    void theDigestIsThatOfTheRowsWhetherTheyWereReadOrPassedOver() throws IOException {
        String expected = Checksum.of("1\ta\n2\t🦉\n").hex();
        CopyData read = rows(stream(SCRIPT).next());
        CopyData closed = rows(stream(SCRIPT).next());
        CopyData kept = rows(splitter.split("owl.sql", SCRIPT, 1).get(0));

        text(read);
        closed.close();
        kept.close();

        assertThat(List.of(read.digest(), closed.digest(), kept.digest())).containsOnly(expected);
        assertThat(read.digest()).isEqualTo(expected);
    }

    @Test
    void theDigestDoesNotDependOnHowTheRowsAreRead() throws IOException {
        CopyData rows = rows(stream(SCRIPT).next());

        // One at a time: the owl comes in two halves.
        while (rows.read() >= 0) {
            assertThatIllegalStateException().isThrownBy(rows::digest);
        }

        assertThat(rows.digest()).isEqualTo(Checksum.of("1\ta\n2\t🦉\n").hex());
    }

    @Test
    void linesAreCountedAcrossRows() {
        Iterator<SqlStatement> statements = stream("copy owl from stdin;\n" + "x\n".repeat(10_000) + "\\.\n  select 1");
        statements.next();

        SqlStatement behind = statements.next();

        assertThat(behind.line()).isEqualTo(10_003);
        assertThat(behind.column()).isEqualTo(3);
    }

    @Test
    void whatCannotBeReadIsTheReadersOwnError() {
        Reader torn = new StringReader("copy owl from stdin;\n1\n") {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                if (count < 0) {
                    throw new IOException("torn");
                }
                return count;
            }
        };
        Iterator<SqlStatement> statements = splitter.split("owl.sql", torn, 1);
        CopyData rows = rows(statements.next());

        assertThatThrownBy(() -> text(rows)).isInstanceOf(IOException.class).hasMessage("torn");
    }

    @Test
    void rowsHaveNoPlaceInAScriptThatIsOneStatement() {
        assertThatThrownBy(() -> splitter.undivided().split("owl.sql", " " + SCRIPT, 1))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessage(
                        "owl.sql:1:2: COPY … FROM STDIN takes the lines behind it for rows, but this script is sent as one statement");
    }

    private Iterator<SqlStatement> stream(String script) {
        return splitter.split("owl.sql", new StringReader(script), 1);
    }

    private static CopyData rows(SqlStatement copy) {
        return copy.copyData().orElseThrow();
    }

    private static String text(CopyData rows) throws IOException {
        StringWriter text = new StringWriter();
        rows.transferTo(text);
        return text.toString();
    }
}
