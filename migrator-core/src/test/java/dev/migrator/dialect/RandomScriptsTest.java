package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.migrator.sql.ScriptSyntaxException;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.StatementSplitter;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any script: found by putting the golden ones together at random, and by nonsense. */
class RandomScriptsTest {

    private static final int SCRIPTS = 2_000;

    private static final List<String> BETWEEN =
            List.of(";", ";\n", " ;\n\n\t", ";;", "; -- it's; here\n", "; /* it's; here */ ", " /* so */ ; -- \n ;\n");

    private static final List<String> PIECES = List.of(
            "'",
            "\"",
            "`",
            "[",
            "]",
            "$",
            "$$",
            "$a$",
            "$1",
            "/*",
            "/*!",
            "/*+",
            "*/",
            "--",
            "-- ",
            "#",
            "//",
            "\\",
            "\\'",
            "E'",
            "\n",
            " ",
            ";",
            ";;",
            ":",
            "(",
            ")",
            ",",
            ".",
            "1",
            "a",
            "é",
            "\0",
            "begin ",
            "end ",
            "case ",
            "if ",
            "then ",
            "else ",
            "loop ",
            "while ",
            "do ",
            "repeat ",
            "until ",
            "for ",
            "each row ",
            "not ",
            "atomic ",
            "create ",
            "procedure ",
            "function ",
            "trigger ",
            "event ",
            "declare ",
            "handler ",
            "delimiter ",
            "copy ",
            "from ",
            "stdin ",
            "explain ");

    private final Random random = new Random(20260101);

    @ParameterizedTest
    @MethodSource("dev.migrator.dialect.SplitCases#all")
    void statementsPutTogetherAreTakenApartAgain(SplitCases cases) {
        StatementSplitter splitter = new StatementSplitter(cases.syntax());
        List<String> corpus = corpus(cases, splitter);
        for (int i = 0; i < SCRIPTS; i++) {
            StringBuilder script = new StringBuilder(i % 2 == 0 ? "" : "-- it's; a head\n");
            List<String> statements = new ArrayList<>();
            List<Integer> offsets = new ArrayList<>();
            for (int j = random.nextInt(8); j >= 0; j--) {
                String statement = pick(corpus);
                statements.add(statement);
                offsets.add(script.length());
                script.append(statement).append(pick(BETWEEN));
            }

            List<SqlStatement> cut = splitter.split("x.sql", script.toString(), 1);

            assertThat(cut).as(script.toString()).extracting(SqlStatement::text).isEqualTo(statements);
            assertThat(cut)
                    .extracting(statement -> offset(script.toString(), statement))
                    .isEqualTo(offsets);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.migrator.dialect.SplitCases#all")
    void nonsenseIsCutOrRefused(SplitCases cases) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < 10 * SCRIPTS; i++) {
                cutOrRefuse(cases, nonsense());
            }
        });
    }

    private String nonsense() {
        StringBuilder script = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            script.append(pick(PIECES));
        }
        return script.toString();
    }

    private static void cutOrRefuse(SplitCases cases, String script) {
        Iterator<SqlStatement> statements =
                new StatementSplitter(cases.syntax()).split("x.sql", new StringReader(script), 1);
        int end = 0;
        try {
            while (statements.hasNext()) {
                SqlStatement statement = statements.next();
                int start = offset(script, statement);
                boolean stands = start >= end && script.startsWith(statement.text(), start);
                assertThat(stands).as(script).isTrue();
                end = start + statement.text().length();
            }
        } catch (ScriptSyntaxException e) {
            assertThat(e.line()).as(script).isPositive();
        }
    }

    /** The statements that need no delimiter of their own. */
    private static List<String> corpus(SplitCases cases, StatementSplitter splitter) {
        return cases.scripts()
                .flatMap(script -> cases.statements(script).stream())
                .map(SqlStatement::text)
                .filter(text -> isOne(splitter, text))
                .distinct()
                .toList();
    }

    private static boolean isOne(StatementSplitter splitter, String text) {
        try {
            List<SqlStatement> statements = splitter.split("x.sql", text + ";", 1);
            return statements.size() == 1 && statements.get(0).text().equals(text);
        } catch (ScriptSyntaxException e) {
            return false;
        }
    }

    private static int offset(String script, SqlStatement statement) {
        int lineStart = 0;
        for (int line = 1; line < statement.line(); line++) {
            lineStart = script.indexOf('\n', lineStart) + 1;
        }
        return lineStart + statement.column() - 1;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
