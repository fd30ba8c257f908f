package dev.migrator;

import dev.migrator.execution.PreparedStep;
import dev.migrator.migration.Conflict;
import dev.migrator.plan.Standing;
import java.util.List;

/**
 * What a command would do now, statement by statement.
 *
 * @param steps in order; empty while there are conflicts
 * @param conflicts why nothing would run
 * @param ahead what a newer release applied
 */
public record MigrationPlan(List<PreparedStep> steps, List<Conflict> conflicts, List<Standing> ahead) {

    public MigrationPlan {
        steps = List.copyOf(steps);
        conflicts = List.copyOf(conflicts);
        ahead = List.copyOf(ahead);
    }
}
