package dev.migrator.cli;

import dev.migrator.MigrationReport;
import dev.migrator.migration.Direction;
import dev.migrator.migration.Step;

/** What a command did, for a person. */
final class RunReport {

    private final Screen screen;
    private final boolean dryRun;

    /** @param dryRun whether everything was taken back */
    RunReport(Screen screen, boolean dryRun) {
        this.screen = screen;
        this.dryRun = dryRun;
    }

    void print(MigrationReport report) {
        report.steps().forEach(step -> screen.print(screen.styled("fg(green)", verb(step)) + " " + step.title()));
        report.notTried().forEach(step -> screen.print(screen.styled("fg(yellow)", "Not tried:") + " " + step.title()));
        screen.print(summary(report));
    }

    private String summary(MigrationReport report) {
        String where = " on " + report.database();
        int steps = report.steps().size();
        if (steps == 0 && report.notTried().isEmpty()) {
            return "Nothing to do" + where + ".";
        }
        String done = (steps == 1 ? "1 step" : steps + " steps") + " in "
                + StatusTable.duration(report.took().toMillis()) + where;
        if (!dryRun) {
            return done + ", recorded in " + report.table() + ".";
        }
        return done + ", all taken back."
                + (report.notTried().isEmpty()
                        ? ""
                        : " What was not tried begins with a migration that can't run in a transaction.");
    }

    private String verb(Step step) {
        boolean up = step.direction() == Direction.UP;
        if (dryRun) {
            return up ? "Would apply" : "Would roll back";
        }
        return switch (step.action()) {
            case RUN -> up ? "Applied" : "Rolled back";
            case MARK -> up ? "Marked as applied:" : "Marked as pending:";
            case ADOPT -> "Adopted";
            case REPAIR -> up ? "Accepted" : "Dismissed";
        };
    }
}
