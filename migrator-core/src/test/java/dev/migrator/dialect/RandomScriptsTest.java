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
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of any script: found by putting the golden ones together at random, and by nonsense. The same scripts each
 * time, unless {@code -Dmigrator.random.seed=N} or {@code -Dmigrator.random.factor=100} ask for others or more.
 */
class RandomScriptsTest {

    private static final int SCRIPTS = 2_000 * Integer.getInteger("migrator.random.factor", 1);
    private static final long SEED = Long.getLong("migrator.random.seed", 20260101);

    private static final List<String> BETWEEN = List.of(
            ";",
            ";;",
            "; /* it's; here */ ",
            ";\n",
            " ;\n\n\t",
            ";;\n",
            "; -- it's; here\n",
            ";\n/* it's; here */ ",
            " /* so */ ; -- \n ;\n",
            ";--> statement-breakpoint\n",
            "--> statement-breakpoint\n",
            "\n--> statement-breakpoint\n;");

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
            "explain ",
            "copy t from stdin;\n",
            "\\.\n",
            "\\g",
            "\\echo ",
            "\\set ",
            "use ",
            "source ",
            "set sql_mode=",
            "set standard_conforming_strings=",
            "'ansi_quotes';",
            "'no_backslash_escapes';",
            "'oracle';",
            "off;",
            "@@",
            "concat(",
            "--> statement-breakpoint",
            "language js as ",
            "declare ",
            "package ",
            "as ",
            "is ",
            "$tag$",
            "U&'",
            "\0",
            "\ud83e\udd89",
            "\ud83e",
            "/*!99999 ",
            "/*M!100000 ",
            "d//");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @MethodSource("dev.migrator.dialect.SplitCases#all")
    void statementsPutTogetherAreTakenApartAgain(SplitCases cases) {
        StatementSplitter splitter = new StatementSplitter(cases.syntax());
        List<String> corpus = corpus(cases, splitter);
        Report report = new Report(cases + ", " + corpus.size() + " golden statements put together");
        for (int i = 0; i < SCRIPTS; i++) {
            StringBuilder script = new StringBuilder(i % 2 == 0 ? "" : "-- it's; a head\n");
            List<String> statements = new ArrayList<>();
            List<Integer> offsets = new ArrayList<>();
            List<String> rows = new ArrayList<>();
            for (int j = random.nextInt(8); j >= 0; j--) {
                String statement = pick(corpus);
                statements.add(statement);
                offsets.add(script.length());
                boolean copies = rowsFollow(splitter, statement);
                script.append(statement).append(copies ? ";\n" : pick(BETWEEN));
                if (copies) {
                    rows.add(rows());
                    script.append(rows.get(rows.size() - 1)).append("\\.\n");
                }
            }
            report.add(script.length());

            List<SqlStatement> cut = splitter.split("x.sql", script.toString(), 1);

            assertThat(cut).as(script.toString()).extracting(SqlStatement::text).isEqualTo(statements);
            assertThat(cut)
                    .extracting(statement -> offset(script.toString(), statement))
                    .isEqualTo(offsets);
            assertThat(cut.stream()
                            .flatMap(statement -> statement.copyData().stream())
                            .map(SplitCases::text))
                    .as(script.toString())
                    .isEqualTo(rows);
        }
        report.print();
    }

    @ParameterizedTest
    @MethodSource("dev.migrator.dialect.SplitCases#all")
    void nonsenseIsCutOrRefused(SplitCases cases) {
        Report report = new Report(cases + ", nonsense of SQL");
        assertTimeoutPreemptively(Duration.ofMinutes(10), () -> {
            for (int i = 0; i < 10 * SCRIPTS; i++) {
                report.add(cutOrRefuse(cases, new StatementSplitter(cases.syntax()), nonsense()));
            }
        });
        report.print();
    }

    @ParameterizedTest
    @MethodSource("dev.migrator.dialect.SplitCases#all")
    void nonsenseIsCutOrRefusedAtDelimitersOfOnesOwn(SplitCases cases) {
        StatementSplitter splitter = new StatementSplitter(cases.syntax());
        List<StatementSplitter> splitters = List.of(
                splitter.delimitedBy("//"),
                splitter.delimitedBy("\n/"),
                splitter.delimitedBy("a"),
                splitter.undivided());
        Report report = new Report(cases + ", nonsense of SQL at delimiters of one's own");
        for (int i = 0; i < 2 * SCRIPTS; i++) {
            report.add(cutOrRefuse(cases, pick(splitters), nonsense()));
        }
        report.print();
    }

    @ParameterizedTest
    @MethodSource("dev.migrator.dialect.SplitCases#all")
    void noiseIsCutOrRefused(SplitCases cases) {
        Report report = new Report(cases + ", noise of characters");
        for (int i = 0; i < SCRIPTS; i++) {
            report.add(cutOrRefuse(cases, new StatementSplitter(cases.syntax()), noise()));
        }
        report.print();
    }

    /** Anything may stand in them but the line that ends them. */
    private String rows() {
        return ("x" + nonsense() + "\n").replace("\n\\.", "\n.");
    }

    private String nonsense() {
        StringBuilder script = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            script.append(pick(PIECES));
        }
        return script.toString();
    }

    /** Half of it ASCII, where all that has a meaning is. */
    private String noise() {
        StringBuilder script = new StringBuilder();
        for (int i = random.nextInt(300); i >= 0; i--) {
            script.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
        }
        return script.toString();
    }

    /** Statements and rows must stand in the script as they were cut, one behind the other. */
    private static int cutOrRefuse(SplitCases cases, StatementSplitter splitter, String script) {
        Iterator<SqlStatement> statements = splitter.split("x.sql", new StringReader(script), 1);
        int end = 0;
        try {
            while (statements.hasNext()) {
                SqlStatement statement = statements.next();
                int start = offset(script, statement);
                boolean stands = start >= end && script.startsWith(statement.text(), start);
                assertThat(stands).as(cases + ": " + script).isTrue();
                end = start + statement.text().length();
                if (statement.copyData().isPresent()) {
                    end = endOfRows(
                            script, end, SplitCases.text(statement.copyData().get()));
                }
            }
            assertNothingLost(cases, script);
        } catch (ScriptSyntaxException e) {
            assertThat(e.line()).as(script).isPositive();
        }
        return script.length();
    }

    private static int endOfRows(String script, int from, String rows) {
        int start = script.indexOf('\n', from) + 1;
        assertThat((start == 0 ? "" : script.substring(start)) + "\n")
                .as(script)
                .startsWith(rows);
        return Math.min(script.length(), start + rows.length());
    }

    /** What is left out must be what stands between statements: put where statements are, it yields none. */
    private static void assertNothingLost(SplitCases cases, String script) {
        StatementSplitter splitter = new StatementSplitter(cases.syntax());
        StringBuilder left = new StringBuilder(script);
        List<SqlStatement> statements = new ArrayList<>();
        try {
            splitter.split("x.sql", new StringReader(script), 1).forEachRemaining(statements::add);
        } catch (ScriptSyntaxException e) {
            // Cut by a delimiter of its own.
            return;
        }
        if (statements.stream().anyMatch(statement -> changesHowTheRestIsRead(statement, script))) {
            return;
        }
        for (int i = statements.size() - 1; i >= 0; i--) {
            int start = offset(script, statements.get(i));
            left.delete(start, start + statements.get(i).text().length());
        }
        assertThat(splitter.split("x.sql", left.toString(), 1)).as(script).isEmpty();
    }

    private static boolean changesHowTheRestIsRead(SqlStatement statement, String script) {
        return statement.copyData().isPresent()
                || statement.head().startsWith("SET")
                || script.toLowerCase(Locale.ROOT).contains("delimiter");
    }

    /** The statements that need no delimiter of their own and change nothing for those behind them. */
    private static List<String> corpus(SplitCases cases, StatementSplitter splitter) {
        return cases.scripts()
                .flatMap(script -> cases.statements(script).stream())
                .map(SqlStatement::text)
                .filter(text -> isOne(splitter, text) && !text.matches("(?is)(/\\*.*)?set\\b.*"))
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

    private static boolean rowsFollow(StatementSplitter splitter, String text) {
        return splitter.split("x.sql", text + ";", 1).get(0).copyData().isPresent();
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

    /** Says how much was tried. */
    private static final class Report {

        private final String what;
        private final long began = System.nanoTime();
        private int scripts;
        private long characters;

        Report(String what) {
            this.what = what;
        }

        void add(int length) {
            scripts++;
            characters += length;
        }

        void print() {
            System.out.printf(
                    "%s: %,d scripts, %,d characters, %,d ms%n",
                    what, scripts, characters, (System.nanoTime() - began) / 1_000_000);
        }
    }
}
