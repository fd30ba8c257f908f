package dev.migrator.plan;

import dev.migrator.migration.Action;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.RunState;
import dev.migrator.migration.Step;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A plan that a run has begun, and may have to go on with on another connection. What is left of it is told by the rows
 * that the history has gained since, and never guessed.
 *
 * @param steps as they were planned
 * @param seen the number of the newest row when they were; 0 if there was none
 */
public record BegunPlan(Command command, List<Step> steps, long seen) {

    public BegunPlan {
        steps = List.copyOf(steps);
    }

    /** What a step's rows have in common, and those of no other step of the same moment. */
    private record Mark(String identity, MigrationKind kind, Direction direction, Action action) {

        static Mark of(Step step) {
            return new Mark(step.identity(), step.kind(), step.direction(), step.action());
        }

        static Mark of(HistoryEntry row) {
            return new Mark(row.identity().orElse(""), row.kind(), row.direction(), row.action());
        }
    }

    /**
     * What is left. A command that means a goal is planned anew; one that counts, or that can be done but once, goes on
     * with exactly the steps that it began with.
     *
     * @param history the newest rows, in any order
     * @param begun how many of the steps the run has begun, be they done or not
     * @throws InterveningRunException if somebody else has been at work, so that the rest would not mean the same
     * @throws dev.migrator.migration.MigratorException if the command asks for what can't be
     */
    public Plan remainder(Standings standings, Collection<HistoryEntry> history, int begun, boolean allowOutOfOrder) {
        if (!command.countsFromHere()) {
            return Plan.of(command, standings, allowOutOfOrder);
        }
        List<HistoryEntry> gained = gained(history);
        int done = done(gained, begun);
        List<HistoryEntry> foreign = gained.stream()
                .filter(row -> row.state() != RunState.DONE)
                .filter(row ->
                        !steps.subList(0, begun).stream().map(Mark::of).toList().contains(Mark.of(row))
                                || (row.state() == RunState.RUNNING && !isOf(row, done, begun)))
                .toList();
        if (!foreign.isEmpty()) {
            throw new InterveningRunException(
                    command, foreign, steps.subList(0, done), steps.subList(done, steps.size()));
        }
        List<Step> rest = IntStream.range(done, steps.size())
                .mapToObj(i -> i == done ? resuming(steps.get(i), history) : steps.get(i))
                .toList();
        return Plan.of(command, () -> rest, standings, allowOutOfOrder);
    }

    /** The row by which a step of this plan was done, once it is. */
    public Optional<HistoryEntry> doneRow(Step step, Collection<HistoryEntry> history) {
        return gained(history).stream()
                .filter(row -> row.state() == RunState.DONE && Mark.of(row).equals(Mark.of(step)))
                .reduce((older, newer) -> newer);
    }

    /** Oldest first; but for the rows of the table's own. */
    private List<HistoryEntry> gained(Collection<HistoryEntry> history) {
        return history.stream()
                .filter(row -> row.id() > seen && row.kind() != MigrationKind.FORMAT)
                .sorted(Comparator.comparingLong(HistoryEntry::id))
                .toList();
    }

    /** How many steps are done: as many as leave just these rows. */
    private int done(List<HistoryEntry> gained, int begun) {
        List<HistoryEntry> rows =
                gained.stream().filter(row -> row.state() == RunState.DONE).toList();
        List<Mark> marks = rows.stream().map(Mark::of).toList();
        return IntStream.rangeClosed(0, begun)
                .filter(count -> visible(steps.subList(0, count)).equals(marks))
                .findFirst()
                .orElseThrow(() -> {
                    List<Step> ours = steps.subList(0, begun).stream()
                            .filter(step -> marks.contains(Mark.of(step)))
                            .toList();
                    List<Step> others =
                            steps.stream().filter(step -> !ours.contains(step)).toList();
                    return new InterveningRunException(command, strangers(rows, ours), ours, others);
                });
    }

    /** Of several rows with one mark the history shows the newest. */
    private static List<Mark> visible(List<Step> steps) {
        Set<Mark> marks = new LinkedHashSet<>();
        for (Step step : steps) {
            marks.remove(Mark.of(step));
            marks.add(Mark.of(step));
        }
        return List.copyOf(marks);
    }

    private static List<HistoryEntry> strangers(List<HistoryEntry> rows, List<Step> ours) {
        List<Mark> marks = ours.stream().map(Mark::of).toList();
        List<HistoryEntry> strangers =
                rows.stream().filter(row -> !marks.contains(Mark.of(row))).toList();
        return strangers.isEmpty() ? rows : strangers;
    }

    private boolean isOf(HistoryEntry row, int step, int begun) {
        return step < begun && Mark.of(steps.get(step)).equals(Mark.of(row));
    }

    /** The step with the newest of what an interrupted run of it left behind. */
    private Step resuming(Step step, Collection<HistoryEntry> history) {
        Optional<HistoryEntry> begunBefore = gained(history).stream()
                .filter(row -> row.state() == RunState.RUNNING && Mark.of(row).equals(Mark.of(step)))
                .reduce((older, newer) -> newer);
        return begunBefore.isPresent() ? step.resuming(begunBefore) : step;
    }
}
