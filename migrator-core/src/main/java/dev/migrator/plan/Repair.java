package dev.migrator.plan;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Step;
import java.util.ArrayList;
import java.util.List;

/** Makes the history agree with the scripts where a person has looked: changed ones are accepted, missing ones dismissed. */
final class Repair extends Command {

    Repair() {
        super("repair");
    }

    @Override
    boolean settlesConflicts() {
        return true;
    }

    @Override
    List<Step> steps(Standings standings) {
        List<Step> steps = new ArrayList<>();
        for (Standing standing : standings.appliedInOrder()) {
            if (standing.unfinished().isPresent()) {
                continue;
            }
            if (standings.isMissing(standing, standings.goesOn(false))) {
                steps.add(Steps.repair(standing, Direction.DOWN));
            } else if (!standing.repeatable() && standing.changed()) {
                steps.add(Steps.repair(standing, Direction.UP));
            }
        }
        return steps;
    }
}
