package dev.migrator.plan;

import dev.migrator.migration.Conflict;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.Step;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a command would do now, in order; computing it changes nothing.
 *
 * @param steps what would happen
 * @param conflicts why nothing may happen; steps must not run while there is one
 * @param ahead what a newer release applied
 */
public record Plan(List<Step> steps, List<Conflict> conflicts, List<Standing> ahead) {

    public Plan {
        steps = List.copyOf(steps);
        conflicts = List.copyOf(conflicts);
        ahead = List.copyOf(ahead);
    }

    /**
     * @param command what is asked
     * @param available what this release brings, in any order
     * @param history the newest rows, in any order
     * @param allowOutOfOrder whether a late migration may run after the ones above it
     * @throws dev.migrator.migration.MigratorException if the command asks for what can't be
     */
    public static Plan of(
            Command command,
            Collection<Migration> available,
            Collection<HistoryEntry> history,
            boolean allowOutOfOrder) {
        return of(command, Standings.of(available, history), allowOutOfOrder);
    }

    /** As {@link #of(Command, Collection, Collection, boolean)}, for standings already at hand. */
    public static Plan of(Command command, Standings standings, boolean allowOutOfOrder) {
        return of(command, () -> command.steps(standings), standings, allowOutOfOrder);
    }

    /** Of steps that are known already, unless there is a conflict by now. */
    static Plan of(Command command, Supplier<List<Step>> steps, Standings standings, boolean allowOutOfOrder) {
        List<Conflict> conflicts =
                command.settlesConflicts() ? List.of() : Conflicts.in(standings, command.direction(), allowOutOfOrder);
        return new Plan(conflicts.isEmpty() ? steps.get() : List.of(), conflicts, standings.ahead());
    }

    /** Everything that stands in the way of a run in a direction. */
    public static List<Conflict> conflicts(Standings standings, Direction direction, boolean allowOutOfOrder) {
        return Conflicts.in(standings, direction, allowOutOfOrder);
    }
}
