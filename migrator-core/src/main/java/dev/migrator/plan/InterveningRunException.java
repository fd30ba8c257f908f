package dev.migrator.plan;

import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run lost its connection, and before it had another one somebody else changed what it counts from. It stopped; what
 * it had done stays.
 */
public final class InterveningRunException extends MigratorException {

    InterveningRunException(Command command, List<HistoryEntry> foreign, List<Step> done, List<Step> notDone) {
        super(
                "\"" + command + "\" lost its connection, and before it could go on somebody else was at work: "
                        + foreign.stream()
                                .map(InterveningRunException::describe)
                                .collect(Collectors.joining(", "))
                        + ". Of its own steps " + names(done, "none is", "is", "are") + " done, and "
                        + names(notDone, "none is", "is", "are") + " left.",
                "Look at the status, and ask for what is still wanted.");
    }

    private static String describe(HistoryEntry row) {
        String name = row.script().isEmpty() ? row.identity().orElse("") : row.script();
        return "\"" + name + "\" " + (row.direction() == Direction.UP ? "up" : "down") + " by " + row.runBy() + " on "
                + row.runOn() + " at " + row.startedAt();
    }

    private static String names(List<Step> steps, String none, String one, String several) {
        if (steps.isEmpty()) {
            return none;
        }
        String names = steps.stream()
                .map(step -> "\"" + step.title() + "\" " + (step.direction() == Direction.UP ? "up" : "down"))
                .collect(Collectors.joining(", "));
        return names + " " + (steps.size() == 1 ? one : several);
    }
}
