package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Effect;
import dev.migrator.migration.Conflict;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.ConflictKind;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.RunState;
import dev.migrator.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether the statement that was on its way when a run was killed took effect: by what the catalogue says now and
 * said before, and where that can't tell, by what a person says. It never guesses.
 */
final class Doubt {

    private static final Duration BUILD_CHECK = Duration.ofMillis(500);

    private final PreparedStep step;
    private final StopSignal stop;
    private final Dialect dialect;
    private final CatalogueEvidence catalogue;
    private final UnfinishedObjects leftovers;
    private final Optional<InDoubt> word;

    Doubt(RunContext context, PreparedStep step) {
        this.step = step;
        this.stop = context.stop();
        this.dialect = context.dialect();
        this.catalogue = new CatalogueEvidence(context);
        this.leftovers = new UnfinishedObjects(context);
        this.word = context.inDoubt();
    }

    /**
     * Whether it took effect. What it has left half done, and is certainly its own, is removed.
     *
     * @param statement the script's statement at that place
     * @throws ConflictException if nothing can tell
     */
    boolean tookEffect(SqlStatement statement, int number, Progress before) throws SQLException {
        Progress.Sent sent = before.sent().orElseThrow();
        if (!before.fingerprint(statement).equals(sent.fingerprint())) {
            throw conflict(
                    "was interrupted at statement " + number + ", which was edited since, so nothing can tell whether"
                            + " it took effect.",
                    "Restore the statement and run again, or settle the migration by hand and say so with " + marks()
                            + ".");
        }
        while (leftovers.isAtWork(statement)) {
            if (!stop.pause(BUILD_CHECK)) {
                throw StoppedException.between();
            }
        }
        if (leftovers.complete(statement, sent.unfinished())) {
            return true;
        }
        leftovers.dropLeftovers(statement, sent.unfinished());
        if (dialect.effect(statement) == Effect.REPEATABLE) {
            return false;
        }
        Optional<String> now = sent.catalogue().isEmpty() ? Optional.empty() : catalogue.of(statement);
        if (now.isPresent() && now.equals(sent.catalogue())) {
            return false;
        }
        boolean half = now.isPresent() && halfRemoved(statement);
        if (half && dialect.transactionalDdl()) {
            // Only what has to commit on its way gets here, and takes up its own half where it is told again.
            return false;
        }
        if (now.isPresent() && !half) {
            leftovers.requireValid(statement);
            return true;
        }
        return byWord("statement " + number + " of " + step.statementsTotal() + " (" + step.file() + ":"
                + statement.line() + ":" + statement.column() + ": \"" + start(statement) + "\")");
    }

    /** Whether a class that was at work took effect. */
    boolean tookEffect() {
        return byWord("its class");
    }

    /** Whether something that the statement was to remove is gone and something is not. */
    private boolean halfRemoved(SqlStatement statement) throws SQLException {
        return statement.head().startsWith("DROP ")
                && !statement.head().contains(" ON ")
                && catalogue.namesSomething(statement);
    }

    private boolean byWord(String what) {
        return word.map(InDoubt.APPLIED::equals)
                .orElseThrow(() -> conflict(
                        "was interrupted while " + what
                                + " ran. It either took effect or it didn't, and nothing in the database tells which."
                                + done(),
                        "Look at what it was to change. If it took effect, run again with --in-doubt applied;"
                                + " if it didn't, with --in-doubt pending. Or settle the whole migration by hand and"
                                + " say so with " + marks() + "."));
    }

    private String done() {
        int done = step.statementsDone();
        return done == 0 ? "" : done == 1 ? " Statement 1 is done." : " Statements 1 to " + done + " are done.";
    }

    private String marks() {
        String mark = "mark " + step.step().identity();
        return mark + " applied or " + mark + " pending";
    }

    private ConflictException conflict(String problem, String fix) {
        return conflict(step, problem, fix);
    }

    /** A script that can't be resumed. */
    static ConflictException conflict(PreparedStep step, String problem, String fix) {
        return new ConflictException(List.of(new Conflict(
                ConflictKind.FAILED,
                step.step().identity(),
                step.step().script(),
                "\"" + step.file() + "\" " + problem,
                fix)));
    }

    private static String start(SqlStatement statement) {
        String text = statement.head();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    /** The row of the run that was killed with something on its way. */
    static boolean isIn(HistoryEntry row) {
        return row.state() == RunState.RUNNING
                && Progress.parse(row.progress()).sent().isPresent();
    }
}
