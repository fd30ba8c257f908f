package dev.migrator.execution;

import dev.migrator.migration.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs prepared steps, each with its row in the history. Serves one run; not thread-safe. */
public final class StepRunner {

    private final RunContext context;
    private final StatementRunner statements;
    private final List<Step> completed;

    /**
     * @param statementTimeout of each statement, unless its script says otherwise; empty for none
     * @param done what the same run did already, on a connection that was lost
     */
    public StepRunner(RunContext context, Optional<Duration> statementTimeout, List<Step> done) {
        this.completed = new ArrayList<>(done);
        this.context = context;
        this.statements =
                new StatementRunner(context.connection(), context.dialect().copyIn(), statementTimeout, context.stop());
    }

    /**
     * Runs each step on its own.
     *
     * @throws MigrationFailedException at the first that fails; those before it stay
     * @throws StoppedException if the process is asked to end
     */
    public void runEach(List<PreparedStep> steps) {
        for (PreparedStep step : steps) {
            if (context.stop().requested()) {
                throw StoppedException.between();
            }
            if (step.mode() == TransactionMode.NO_TRANSACTION) {
                new RecordedRun(context, statements, completed).run(step);
            } else {
                new TransactionalRun(context, statements, completed).run(List.of(step), true);
            }
            completed.add(step.step());
        }
    }

    /**
     * Runs all steps in one transaction.
     *
     * @throws MigrationFailedException at the first that fails; nothing stays
     */
    public void runTogether(List<PreparedStep> steps) {
        new TransactionalRun(context, statements, completed).run(steps, true);
    }

    /**
     * Runs all steps in one transaction and takes everything back.
     *
     * @throws MigrationFailedException at the first that fails
     */
    public void rehearse(List<PreparedStep> steps) {
        new TransactionalRun(context, statements, completed).run(steps, false);
    }

    /**
     * Makes sure that all steps can be part of one transaction.
     *
     * @param database the product's name
     * @throws TransactionControlException if one of them can't
     */
    public static void requireTransaction(String database, List<PreparedStep> steps) {
        steps.stream()
                .filter(step -> step.mode() == TransactionMode.NO_TRANSACTION)
                .findFirst()
                .ifPresent(step -> {
                    throw TransactionControlException.refused(step, database);
                });
    }
}
