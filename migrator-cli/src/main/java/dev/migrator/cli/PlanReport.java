package dev.migrator.cli;

import dev.migrator.MigrationPlan;
import dev.migrator.execution.PreparedStep;
import dev.migrator.execution.TransactionMode;
import dev.migrator.migration.Direction;
import dev.migrator.plan.Standing;
import dev.migrator.sql.SqlStatement;
import java.util.stream.Collectors;

/** What would run, statement by statement, for a person. */
final class PlanReport {

    private final Screen screen;

    PlanReport(Screen screen) {
        this.screen = screen;
    }

    void print(String name, MigrationPlan plan) {
        plan.conflicts()
                .forEach(conflict -> screen.print(
                        screen.styled("fg(red)", "conflict") + ": " + conflict.problem() + "\n  " + conflict.fix()));
        if (!plan.ahead().isEmpty()) {
            screen.print("Applied by a newer release: "
                    + plan.ahead().stream().map(Standing::script).collect(Collectors.joining(", ")));
        }
        if (plan.steps().isEmpty() && plan.conflicts().isEmpty()) {
            screen.print(name + ": nothing to do.");
        }
        plan.steps().forEach(this::print);
    }

    private void print(PreparedStep step) {
        screen.print(screen.styled("bold", step.step().title()) + "  " + traits(step));
        int number = 0;
        for (SqlStatement statement : step.statements()) {
            print(statement, number++ < step.statementsDone());
        }
    }

    private static String traits(PreparedStep step) {
        String direction = step.step().direction() == Direction.UP ? "up" : "down";
        String mode = step.mode() == TransactionMode.TRANSACTION ? "in a transaction" : "statement by statement";
        return direction + ", " + mode
                + (step.statementsDone() == 0 ? "" : ", resumed after " + step.statementsDone() + " statements");
    }

    private void print(SqlStatement statement, boolean done) {
        String place = statement.line() + ":" + statement.column();
        String text = statement.text().lines().collect(Collectors.joining("\n        "));
        screen.print("  " + screen.styled("faint", place + " ".repeat(Math.max(1, 6 - place.length())))
                + (done ? "(done) " : "") + text);
    }
}
