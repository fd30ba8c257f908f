package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.migration.CodeMigration;
import dev.migrator.migration.Conflict;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.ConflictKind;
import dev.migrator.migration.Direction;
import dev.migrator.migration.Directives;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import dev.migrator.migration.Step;
import dev.migrator.sql.DirectiveReader;
import dev.migrator.sql.Placeholders;
import dev.migrator.sql.ScriptSyntaxException;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.StatementSplitter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Turns steps into what can run: texts are read, filled in and cut, and it is settled how each step runs. */
public final class Preparation {

    private final Dialect dialect;
    private final Placeholders placeholders;
    private final LongFunction<String> keptDowns;
    private final StatementSplitter splitter;

    /**
     * Prepares for one database.
     *
     * @param keptDowns the down's text that the history keeps in a row, by the row's number
     */
    public Preparation(Dialect dialect, Placeholders placeholders, LongFunction<String> keptDowns) {
        this.dialect = dialect;
        this.placeholders = placeholders;
        this.keptDowns = keptDowns;
        this.splitter = new StatementSplitter(dialect.syntax());
    }

    /** A half of a migration as it would run. */
    private record Half(String file, int firstLine, String text, Directives directives) {}

    /**
     * Prepares all steps before any of them runs.
     *
     * @throws dev.migrator.migration.MigratorException if one of the scripts can't run as it is
     */
    public List<PreparedStep> prepare(List<Step> steps) {
        return steps.stream().map(this::prepare).toList();
    }

    private PreparedStep prepare(Step step) {
        Optional<String> keptDown = step.direction() == Direction.UP ? ownDown(step) : Optional.empty();
        if (!step.runs()) {
            return withoutStatements(step, TransactionMode.TRANSACTION, keptDown);
        }
        if (step.migration().orElse(null) instanceof CodeMigration java) {
            boolean transaction = dialect.transactionalDdl() && java.code().transactional();
            return withoutStatements(
                    step, transaction ? TransactionMode.TRANSACTION : TransactionMode.NO_TRANSACTION, Optional.empty());
        }
        Half half = half(step);
        List<SqlStatement> statements = split(half.file(), half.text(), half.firstLine());
        boolean refuses = TransactionRule.refusesTransaction(dialect, half.file(), half.directives(), statements);
        TransactionMode mode = TransactionRule.mode(dialect, half.file(), half.directives(), statements, refuses);
        // A concurrent index build waits for older transactions; giving up on one leaves an invalid index behind.
        Optional<Duration> lockTimeout =
                half.directives().lockTimeout().or(() -> refuses ? Optional.of(Duration.ZERO) : Optional.empty());
        int done = done(step, statements);
        // What is done stays done: the rest can't share a transaction with it, whatever the script says by now.
        TransactionMode actual = done > 0 ? TransactionMode.NO_TRANSACTION : mode;
        return new PreparedStep(step, half.file(), actual, half.directives(), statements, done, lockTimeout, keptDown);
    }

    /** What is more than comments may still be no statement: a lone semicolon, a client's command. */
    private List<SqlStatement> split(String file, String text, int firstLine) {
        List<SqlStatement> statements = splitter.split(file, text, firstLine);
        if (statements.isEmpty()) {
            throw new ScriptSyntaxException(
                    file, firstLine, 1, "the script has no statement", "Write one, or remove the file.");
        }
        return statements;
    }

    private static PreparedStep withoutStatements(Step step, TransactionMode mode, Optional<String> keptDown) {
        return new PreparedStep(step, step.script(), mode, Directives.NONE, List.of(), 0, Optional.empty(), keptDown);
    }

    private Half half(Step step) {
        Optional<SqlMigration> own = step.migration().map(SqlMigration.class::cast);
        if (step.direction() == Direction.UP) {
            return half(own.orElseThrow().up());
        }
        Optional<Script> down = own.flatMap(SqlMigration::down);
        if (step.keptDown().isEmpty()) {
            return half(down.orElseThrow());
        }
        String text = keptDowns.apply(step.keptDown().get().id());
        String file = down.map(Script::name).orElse(step.script() + " (its down, as the history keeps it)");
        int firstLine = down.map(Script::firstLine).orElse(1);
        return new Half(file, firstLine, text, DirectiveReader.read(file, text, firstLine));
    }

    private Half half(Script script) {
        return new Half(script.name(), script.firstLine(), filledIn(script), script.directives());
    }

    /** The down as the row is to keep it: the release's own, cut once so that a broken one is noticed now, or the kept. */
    private Optional<String> ownDown(Step step) {
        if (!(step.migration().orElse(null) instanceof SqlMigration sql)) {
            return step.keptDown().map(row -> keptDowns.apply(row.id()));
        }
        return sql.down().map(down -> {
            String text = filledIn(down);
            List<SqlStatement> statements = split(down.name(), text, down.firstLine());
            TransactionRule.check(dialect, down.name(), down.directives(), statements);
            return text;
        });
    }

    private String filledIn(Script script) {
        String text = script.text();
        return script.directives().placeholders() ? placeholders.fillIn(script.name(), text, script.firstLine()) : text;
    }

    /** Where a resumed step goes on: behind the statements that are done, if the script still begins with them. */
    private static int done(Step step, List<SqlStatement> statements) {
        HistoryEntry before = step.resumes().orElse(null);
        if (before == null) {
            return 0;
        }
        int done = before.statementsDone();
        boolean same = done <= statements.size()
                && Progress.of(statements.subList(0, done))
                        .equals(before.progress().orElse(Progress.NONE));
        if (!same) {
            throw new ConflictException(List.of(new Conflict(
                    ConflictKind.FAILED,
                    step.identity(),
                    step.script(),
                    "\"" + step.script() + "\" stopped after " + done + " of " + before.statementsTotal()
                            + " statements, and those " + done + " are no longer what the script begins with.",
                    "Restore them and change only what comes after, or settle it by hand and say so with mark "
                            + step.identity() + " applied or mark " + step.identity() + " pending.")));
        }
        return done;
    }
}
