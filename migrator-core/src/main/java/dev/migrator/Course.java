package dev.migrator;

import dev.migrator.execution.Blocker;
import dev.migrator.execution.ExecutionListener;
import dev.migrator.execution.OwnTransaction;
import dev.migrator.execution.PreparedStep;
import dev.migrator.execution.TransactionMode;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Step;
import dev.migrator.plan.BegunPlan;
import dev.migrator.plan.Command;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Standings;
import dev.migrator.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far one command came, over all the connections that it needs. Passes on what it hears. Not thread-safe. */
final class Course implements ExecutionListener {

    private final Command command;
    private final boolean allowOutOfOrder;
    private final ExecutionListener listener;
    private final List<Step> done = new ArrayList<>();
    private final List<PreparedStep> begun = new ArrayList<>();
    private @Nullable BegunPlan first;
    private int progress;
    private boolean settled = true;

    Course(Command command, boolean allowOutOfOrder, ExecutionListener listener) {
        this.command = command;
        this.allowOutOfOrder = allowOutOfOrder;
        this.listener = listener;
    }

    /** Whether there was a plan already, on a connection that was lost. */
    boolean isBegun() {
        return first != null;
    }

    /** There is a connection, perhaps another one. */
    void anew() {
        settled = first == null;
    }

    /** Whether what a lost connection left behind was looked at. */
    boolean isSettled() {
        return settled;
    }

    /** What is to be done, or what is left of it; under the lock. */
    Plan plan(Standings standings, List<HistoryEntry> history) {
        settled = true;
        if (first == null) {
            Plan plan = Plan.of(command, standings, allowOutOfOrder);
            long seen = history.stream().mapToLong(HistoryEntry::id).max().orElse(0);
            first = new BegunPlan(command, plan.steps(), seen);
            return plan;
        }
        Plan rest = first.remainder(standings, history, done.size() + begun.size(), allowOutOfOrder);
        for (PreparedStep step : List.copyOf(begun)) {
            Optional<HistoryEntry> row = first.doneRow(step.step(), history);
            row.ifPresent(entry -> stepFinished(step, Duration.ofMillis(entry.executionMs())));
        }
        begun.clear();
        return rest;
    }

    /** In order. */
    List<Step> done() {
        return List.copyOf(done);
    }

    /** Grows with every step, and every statement of a step, that stays whatever becomes of the connection. */
    int progress() {
        return progress;
    }

    /** As sentences. */
    String state() {
        String steps = done.isEmpty() ? "No step of it is done." : "Done: " + titles(done) + ".";
        List<Step> open = begun.stream().map(PreparedStep::step).toList();
        return open.isEmpty()
                ? steps
                : steps + " At work was: " + titles(open) + "; the history tells how far it came.";
    }

    private static String titles(List<Step> steps) {
        return steps.stream().map(step -> "\"" + step.title() + "\"").collect(Collectors.joining(", "));
    }

    @Override
    public void stepStarted(PreparedStep step) {
        // One that was refused a lock begins again.
        begun.removeIf(before -> before.step().equals(step.step()));
        begun.add(step);
        listener.stepStarted(step);
    }

    @Override
    public void lockRefused(PreparedStep step, List<Blocker> blockers, Duration pause) {
        listener.lockRefused(step, blockers, pause);
    }

    @Override
    public void statementExecuted(PreparedStep step, SqlStatement statement, Duration took) {
        if (step.mode() == TransactionMode.NO_TRANSACTION && step.ownTransaction() == OwnTransaction.NONE) {
            progress++;
        }
        listener.statementExecuted(step, statement, took);
    }

    @Override
    public void stepFinished(PreparedStep step, Duration took) {
        progress++;
        begun.removeIf(before -> before.step().equals(step.step()));
        done.add(step.step());
        listener.stepFinished(step, took);
    }
}
