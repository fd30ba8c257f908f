package dev.migrator.execution;

import dev.migrator.migration.Directives;
import dev.migrator.migration.Step;
import dev.migrator.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A step with everything it needs to run. Preparing all of a plan before running any of it is what makes bad input
 * change nothing.
 *
 * @param file names the script in messages
 * @param statements what is sent, in order; empty for a class and for a step that only leaves a row
 * @param statementsDone how many of them an earlier run has done already
 * @param lockTimeout how long its statements wait for a database lock, where that differs from the run's limit
 * @param keptDown the text of the down that its row keeps
 */
public record PreparedStep(
        Step step,
        String file,
        TransactionMode mode,
        Directives directives,
        List<SqlStatement> statements,
        int statementsDone,
        Optional<Duration> lockTimeout,
        Optional<String> keptDown) {

    public PreparedStep {
        statements = List.copyOf(statements);
    }

    /** What its row counts; a class is one statement. */
    int statementsTotal() {
        return statements.isEmpty() && step.runs() ? 1 : statements.size();
    }
}
