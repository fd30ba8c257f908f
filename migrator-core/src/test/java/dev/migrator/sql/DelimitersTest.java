package dev.migrator.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.migrator.sql.SqlSyntax.Trait;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cutting at what the caller says, not at semicolons. */
class DelimitersTest {

    private final StatementSplitter splitter = new StatementSplitter(
            SqlSyntax.of("client", Trait.ROUTINE_BODIES, Trait.DELIMITER_COMMAND, Trait.USE_LINES));

    @Test
    void theDelimiterAloneEndsStatements() {
        assertThat(cut("//", "select 1; select 2 // create procedure p() begin select 3//\nselect 4"))
                .containsExactly("select 1; select 2", "create procedure p() begin select 3", "select 4");
    }

    @Test
    void quotesAndCommentsAreRespected() {
        assertThat(cut("/", "select '/', \"/\" /* a / b */ -- /\n, 1 / select 8 / 2"))
                .containsExactly("select '/', \"/\" /* a / b */ -- /\n, 1", "select 8", "2");
    }

    @Test
    void aWordStandsAloneInAnyCase() {
        assertThat(cut("GO", "select go_1 go select gopher Go\nselect 'go'\ngO\n"))
                .containsExactly("select go_1", "select gopher", "select 'go'");
    }

    @Test
    void oneThatBeginsWithALineFeedStandsOnALineOfItsOwn() {
        String script = "select 8 / 2\n  / \t\nselect 1 /\n2\n/ 3\n/";

        assertThat(cut("\n/", script)).containsExactly("select 8 / 2", "select 1 /\n2\n/ 3");
        assertThat(cut("\\n/", script)).isEqualTo(cut("\n/", script));
        assertThat(cut("\nGO", "select 1 go\ngo\nselect 2\nGO")).containsExactly("select 1 go", "select 2");
    }

    @Test
    void theScriptCannotChangeItAndABreakpointIsAComment() {
        assertThat(cut("//", "delimiter $$\nselect 1 $$ // select 2 --> statement-breakpoint\n// use owl\n, 3"))
                .containsExactly("select 1 $$", "select 2", "use owl\n, 3");
    }

    @Test
    void aSemicolonIsTheOrdinaryWay() {
        assertThat(cut(";", "create procedure p() begin select 1; end; select 2"))
                .containsExactly("create procedure p() begin select 1; end", "select 2");
    }

    @Test
    void anEmptyOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> splitter.delimitedBy(" \n"));
    }

    @Test
    void undividedIsOneStatementWithWhatItEndsWith() {
        String text = "create procedure p() begin select 1; end;\nselect 2; --> statement-breakpoint\nselect '/';";

        List<SqlStatement> statements = splitter.undivided().split("owl.sql", "-- head\n " + text + " -- foot\n", 1);

        assertThat(statements).extracting(SqlStatement::text).containsExactly(text);
        assertThat(statements.get(0).line()).isEqualTo(2);
        assertThat(statements.get(0).column()).isEqualTo(2);
    }

    @Test
    void undividedMayBeLeftOpen() {
        assertThat(splitter.undivided().split("owl.sql", "create procedure p() begin select (1;", 1))
                .hasSize(1);
    }

    private List<String> cut(String delimiter, String script) {
        return splitter.delimitedBy(delimiter).split("owl.sql", script, 1).stream()
                .map(SqlStatement::text)
                .toList();
    }
}
