package dev.migrator.cli;

import dev.migrator.MigrationListener;
import dev.migrator.dialect.LockHolder;
import dev.migrator.execution.Blocker;
import dev.migrator.execution.PreparedStep;
import dev.migrator.migration.Migration;
import dev.migrator.migration.Step;
import dev.migrator.plan.Plan;
import dev.migrator.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows on a terminal how far a run is: one line that is written over and gone at the end. */
final class Progress implements MigrationListener {

    private static final int BAR = 20;
    private static final String CLEAR = "\r\u001b[K";

    private final Surroundings surroundings;
    private List<Step> steps = List.of();
    private int step;
    private int statements;

    Progress(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void planned(Plan plan) {
        steps = plan.steps();
    }

    @Override
    public void stepStarted(PreparedStep prepared) {
        // One that is tried again is still the same.
        step = Math.max(1, steps.indexOf(prepared.step()) + 1);
        statements = prepared.statementsDone();
        show(prepared);
    }

    @Override
    public void statementExecuted(PreparedStep prepared, SqlStatement statement, Duration took) {
        statements++;
        show(prepared);
    }

    @Override
    public void stepFinished(PreparedStep prepared, Duration took) {
        clear();
    }

    @Override
    public void waitingForLock(String table, Optional<LockHolder> holder, Duration waited) {
        overwrite("Waiting for " + waited.toSeconds() + " s for "
                + holder.map(LockHolder::toString).orElse("another migrator"));
    }

    @Override
    public void lockRefused(PreparedStep prepared, List<Blocker> blockers, Duration pause) {
        statements = prepared.statementsDone();
        overwrite("Refused a lock held by "
                + (blockers.isEmpty()
                        ? "another session"
                        : blockers.stream().map(Progress::named).collect(Collectors.joining(", ")))
                + ", trying again in " + StatusTable.duration(pause.toMillis()));
    }

    @Override
    public void waitingForDatabase(String problem, Duration waited) {
        overwrite("Waiting for the database, " + waited.toSeconds() + " s: " + problem);
    }

    @Override
    public void stopping(Duration grace) {
        overwrite("Stopping, within " + grace.toSeconds() + " s");
    }

    @Override
    public void waitingForMigrations(int pending, Duration waited) {
        overwrite("Waiting for " + pending + " migrations, " + waited.toSeconds() + " s");
    }

    /** A migration is tried out. */
    void trying(Migration migration, int number, int total) {
        int filled = BAR * number / total;
        overwrite("[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + number + "/" + total + " "
                + migration.script());
    }

    private static String named(Blocker blocker) {
        return blocker.session() + (blocker.owner().isEmpty() ? "" : " (" + blocker.owner() + ")");
    }

    private void show(PreparedStep prepared) {
        int total = Math.max(1, prepared.statements().size());
        int filled = BAR * Math.min(statements, total) / total;
        overwrite("[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + step + "/" + Math.max(step, steps.size())
                + " " + prepared.step().title() + " " + statements + "/" + total);
    }

    private void overwrite(String text) {
        if (surroundings.interactive()) {
            surroundings.err().print(CLEAR + DisplayWidth.cut(text, 78));
            surroundings.err().flush();
        }
    }

    /** Leaves the line empty. */
    void clear() {
        overwrite("");
    }
}
