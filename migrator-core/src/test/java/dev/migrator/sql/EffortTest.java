package dev.migrator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.sql.SqlSyntax.Trait;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each character of a script is looked at a few times, whatever the script says: counted, not timed. */
class EffortTest {

    private static final SqlSyntax EVERYTHING =
            SqlSyntax.of("client", Trait.values()).withSetting("SQL_MODE", Map.of("ANSI", Set.of(Trait.ANSI_QUOTES)));
    private static final SqlSyntax PLAIN = SqlSyntax.of("client");

    private static final int LOOKS = 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$a",
                "$a ",
                "$$",
                "$a$",
                "$1",
                "$tag $tagg $taggg ",
                "/",
                "/*",
                "*/",
                "/*!",
                "/*!1",
                "/*!9",
                "-",
                "--",
                "-- \n",
                "-- -- --> statement-breakpoint ",
                "--> statement-breakpoin",
                "--> statement-breakpoint",
                "--> statement-breakpoint \t",
                "'",
                "''",
                "E'\\",
                "E''\n",
                "\"",
                "[",
                "[]",
                "`",
                "(",
                ")",
                ";",
                " ",
                "\n",
                " \n/ ",
                "a",
                "1.",
                "é",
                "\\N",
                "select 1;\n",
                "begin ",
                "begin atomic ",
                "create procedure p() begin if ",
                "case when ",
                "set sql_mode = concat(",
                "set @a = (((((((((((((((((((((((",
                "set a = 1;",
                "delimiter ;;;;\n",
                "use a\n",
                "copy a from stdin;\n",
                "\\.\n",
                "copy a from stdin;\n\\.\n",
                "insert into owl values (1, 'it''s', E'\\'', $$;$$); -- ; \n"
            })
    void isLinear(String piece) {
        assertThat(looks(EVERYTHING, Delimiter.SEMICOLON, piece)).isLessThan(LOOKS);
        assertThat(looks(PLAIN, Delimiter.SEMICOLON, piece)).isLessThan(LOOKS);
        assertThat(looks(PLAIN, new Delimiter("/", true, true), piece)).isLessThan(LOOKS);
        assertThat(looks(PLAIN, new Delimiter("aaaaaaaaaaaaaaa", false, false), piece))
                .isLessThan(LOOKS);
    }

    @Test
    void valuesOfSettingsMayBeNestedDeeply() {
        for (int depth = 1; depth < 4_000; depth += 37) {
            String script =
                    "set sql_mode = " + "concat(".repeat(depth) + ";set @a = " + "(".repeat(depth) + "; select 1";

            assertThat(new StatementSplitter(SqlSyntax.of("client")
                                    .withSetting("SQL_MODE", Map.of("ANSI", Set.of(Trait.ANSI_QUOTES))))
                            .split("owl.sql", script, 1))
                    .hasSize(3);
        }
    }

    /** How often a character is looked at, on average. */
    private static long looks(SqlSyntax syntax, Delimiter delimiter, String piece) {
        String script = piece.repeat(100_000 / piece.length());
        CountingCursor cursor = new CountingCursor(script);
        try {
            new StatementReader(syntax, delimiter, "owl.sql", cursor).forEachRemaining(statement -> {});
        } catch (ScriptSyntaxException e) {
            // As good an end as any.
        }
        return cursor.looks / script.length();
    }

    private static final class CountingCursor extends Cursor {

        private long looks;

        CountingCursor(String script) {
            super("owl.sql", new StringReader(script), 1, Integer.MAX_VALUE);
        }

        @Override
        int peek(int ahead) {
            looks++;
            return super.peek(ahead);
        }
    }
}
