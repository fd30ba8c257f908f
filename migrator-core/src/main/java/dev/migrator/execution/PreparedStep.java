package dev.migrator.execution;

import dev.migrator.migration.CodeMigration;
import dev.migrator.migration.Directives;
import dev.migrator.migration.Step;
import java.util.Optional;

/**
 * A step with everything it needs to run. Preparing all of a plan before running any of it is what makes bad input
 * change nothing.
 *
 * @param file names the script in messages
 * @param statements what is sent, in order; none for a class and for a step that only leaves a row
 * @param statementsDone how many of them an earlier run has done already
 * @param ownTransaction what the script does with transactions itself
 * @param sessionUse what it may do to the session
 * @param keptDown the text of the down that its row keeps
 */
public record PreparedStep(
        Step step,
        String file,
        TransactionMode mode,
        Directives directives,
        Statements statements,
        int statementsDone,
        OwnTransaction ownTransaction,
        SessionUse sessionUse,
        Optional<String> keptDown) {

    static PreparedStep withoutStatements(Step step, TransactionMode mode, Optional<String> keptDown) {
        return new PreparedStep(
                step,
                step.script(),
                mode,
                Directives.NONE,
                Statements.NONE,
                0,
                OwnTransaction.NONE,
                code(step).isPresent() ? SessionUse.CODE : SessionUse.NONE,
                keptDown);
    }

    /** The class that runs, where it isn't a script. */
    Optional<CodeMigration> code() {
        return code(step);
    }

    private static Optional<CodeMigration> code(Step step) {
        return step.runs() && step.migration().orElse(null) instanceof CodeMigration code
                ? Optional.of(code)
                : Optional.empty();
    }

    /** What its row counts; a class is one statement. */
    int statementsTotal() {
        return code().isPresent() ? 1 : statements.size();
    }
}
