package dev.migrator.plan;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Step;
import java.util.List;

/** Says of one migration what a person knows: that it is applied, or that it isn't. */
final class Mark extends Command {

    private final String version;
    private final Direction direction;

    Mark(String version, Direction direction) {
        super("mark " + version + (direction == Direction.UP ? " applied" : " pending"));
        this.version = version;
        this.direction = direction;
    }

    @Override
    boolean settlesConflicts() {
        return true;
    }

    @Override
    List<Step> steps(Standings standings) {
        Standing standing =
                standings.find(version).orElseThrow(() -> new UnknownVersionException(version, "known here"));
        if (!standing.repeatable() && standings.belowBaseline(standing)) {
            throw new UnknownVersionException(version, "above the baseline");
        }
        boolean applied = direction == Direction.UP;
        boolean already =
                standing.isApplied() == applied && standing.unfinished().isEmpty();
        return already ? List.of() : List.of(Steps.mark(standing, direction));
    }
}
