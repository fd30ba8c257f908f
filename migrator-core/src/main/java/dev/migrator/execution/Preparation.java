package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.history.HistoryTable;
import dev.migrator.migration.CodeMigration;
import dev.migrator.migration.Conflict;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.ConflictKind;
import dev.migrator.migration.Direction;
import dev.migrator.migration.Directives;
import dev.migrator.migration.ForeignMigration;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import dev.migrator.migration.Step;
import dev.migrator.sql.DirectiveReader;
import dev.migrator.sql.Placeholders;
import dev.migrator.sql.ScriptSyntaxException;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.StatementSplitter;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Turns steps into what can run: texts are read, filled in and cut, and it is settled how each step runs. */
public final class Preparation {

    private final Dialect dialect;
    private final Placeholders placeholders;
    private final LongFunction<String> keptDowns;
    private final HistoryGuard guard;

    /**
     * Prepares for one database.
     *
     * @param history the table that no script may take away
     * @param keptDowns the down's text that the history keeps in a row, by the row's number
     */
    public Preparation(
            Dialect dialect, HistoryTable history, Placeholders placeholders, LongFunction<String> keptDowns) {
        this.dialect = dialect;
        this.guard = new HistoryGuard(history);
        this.placeholders = placeholders;
        this.keptDowns = keptDowns;
    }

    /** A half of a migration as it would run. */
    private record Half(String file, int firstLine, Statements.Text text, Directives directives) {}

    /** A half that was cut, and what was seen on the way. */
    private record Cut(Statements statements, Survey survey) {}

    /**
     * Prepares all steps before any of them runs.
     *
     * @throws dev.migrator.migration.MigratorException if one of the scripts can't run as it is
     */
    public List<PreparedStep> prepare(List<Step> steps) {
        List<ForeignMigration> foreign = steps.stream()
                .filter(Step::runs)
                .flatMap(step -> step.migration().stream())
                .filter(ForeignMigration.class::isInstance)
                .map(ForeignMigration.class::cast)
                .toList();
        if (!foreign.isEmpty()) {
            throw new ForeignMigrationsException(foreign);
        }
        return steps.stream().map(this::prepare).toList();
    }

    private PreparedStep prepare(Step step) {
        Optional<String> keptDown = step.direction() == Direction.UP ? ownDown(step) : Optional.empty();
        if (!step.runs()) {
            return PreparedStep.withoutStatements(step, TransactionMode.TRANSACTION, keptDown);
        }
        if (step.migration().orElse(null) instanceof CodeMigration java) {
            boolean transaction = dialect.transactionalDdl() && java.code().transactional();
            return PreparedStep.withoutStatements(
                    step, transaction ? TransactionMode.TRANSACTION : TransactionMode.NO_TRANSACTION, Optional.empty());
        }
        Half half = half(step);
        int done = step.resumes().map(HistoryEntry::statementsDone).orElse(0);
        Cut cut = cut(step.layout(), half, done, statement -> guard.check(half.file(), statement));
        Survey survey = cut.survey();
        requireSameBegin(step, survey);
        TransactionMode mode = TransactionRule.mode(dialect, step.layout(), half.file(), half.directives(), survey);
        // What is done stays done: the rest can't share a transaction with it, whatever the script says by now.
        boolean begun = done > 0 || step.resumes().filter(Doubt::isIn).isPresent();
        TransactionMode actual = begun ? TransactionMode.NO_TRANSACTION : mode;
        return new PreparedStep(
                step,
                half.file(),
                actual,
                half.directives(),
                cut.statements(),
                done,
                OwnTransaction.of(survey),
                survey.sessionUse(),
                keptDown);
    }

    /**
     * What is more than comments may still be no statement: a lone semicolon, a client's command. Only other tools take
     * that for a migration.
     */
    private Cut cut(String layout, Half half, int done, Consumer<SqlStatement> check) {
        Survey survey = new Survey(dialect, done);
        Statements statements = Statements.cut(
                splitter(half.directives()), half.file(), half.firstLine(), half.text(), check.andThen(survey::accept));
        if (statements.isEmpty() && layout.equals(Migration.NUMBERED)) {
            throw new ScriptSyntaxException(
                    half.file(), half.firstLine(), 1, "the script has no statement", "Write one, or remove the file.");
        }
        return new Cut(statements, survey);
    }

    private StatementSplitter splitter(Directives directives) {
        StatementSplitter ordinary = new StatementSplitter(dialect.syntax());
        return directives
                .delimiter()
                .map(text -> text.equals(Directives.UNDIVIDED) ? ordinary.undivided() : ordinary.delimitedBy(text))
                .orElse(ordinary);
    }

    private Half half(Step step) {
        Optional<SqlMigration> own = step.migration().map(SqlMigration.class::cast);
        if (step.direction() == Direction.UP) {
            return half(step.layout(), own.orElseThrow().up());
        }
        Optional<Script> down = own.flatMap(SqlMigration::down);
        if (step.keptDown().isEmpty()) {
            return half(step.layout(), down.orElseThrow());
        }
        String text = keptDowns.apply(step.keptDown().get().id());
        String file = down.map(Script::name).orElse(step.script() + " (its down, as the history keeps it)");
        int firstLine = KeptDown.firstLine(text, down);
        return new Half(file, firstLine, () -> new StringReader(text), DirectiveReader.read(file, text, firstLine));
    }

    private Half half(String layout, Script script) {
        Placeholders.Undefined undefined =
                layout.equals(Migration.NUMBERED) ? Placeholders.Undefined.REFUSED : Placeholders.Undefined.KEPT;
        Statements.Text text = script.directives().placeholders()
                ? () -> placeholders.fillIn(script.name(), script.open(), script.firstLine(), undefined)
                : script::open;
        return new Half(script.name(), script.firstLine(), text, script.directives());
    }

    /** The down as the row is to keep it: the release's own, cut once so that a broken one is noticed now, or the kept. */
    private Optional<String> ownDown(Step step) {
        if (!(step.migration().orElse(null) instanceof SqlMigration sql)) {
            return step.keptDown().map(row -> keptDowns.apply(row.id()));
        }
        return sql.down().map(down -> {
            Half half = half(step.layout(), down);
            Survey survey = cut(step.layout(), half, 0, statement -> {}).survey();
            TransactionRule.mode(dialect, step.layout(), half.file(), half.directives(), survey);
            return KeptDown.text(down, half.text());
        });
    }

    /** A resumed step goes on behind the statements that are done, if the script still begins with them. */
    private static void requireSameBegin(Step step, Survey survey) {
        HistoryEntry before = step.resumes().orElse(null);
        if (before == null || survey.resumes(before.progress())) {
            return;
        }
        int done = before.statementsDone();
        throw new ConflictException(List.of(new Conflict(
                ConflictKind.FAILED,
                step.identity(),
                step.script(),
                "\"" + step.script() + "\" stopped after " + done + " of " + before.statementsTotal()
                        + " statements, and those " + done + " are no longer what the script begins with.",
                "Restore them and change only what comes after, or settle it by hand and say so with mark "
                        + step.identity() + " applied or mark " + step.identity() + " pending.")));
    }
}
