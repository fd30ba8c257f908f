package dev.migrator.plan;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Position;
import dev.migrator.migration.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Forward: interrupted downs are finished, then what is pending runs by position, then the repeatables by name; one in
 * line runs by position until it is applied.
 */
final class Migrate extends Command {

    private final Optional<String> target;

    Migrate(Optional<String> target) {
        super(target.map(version -> "migrate to " + version).orElse("migrate"));
        this.target = target;
    }

    @Override
    List<Step> steps(Standings standings) {
        List<Standing> halfUndone = standings.appliedInOrder().stream()
                .filter(standing -> standing.unfinished(Direction.DOWN) && standing.reversible())
                .toList();
        List<Step> steps = new ArrayList<>();
        halfUndone.forEach(standing -> steps.add(Steps.run(standing, Direction.DOWN)));

        Optional<Position> last = target.map(version -> positionOf(version, standings));
        List<Standing> pending = new ArrayList<>(standings.toRunInLine());
        halfUndone.stream()
                .filter(standing -> standing.migration().isPresent() && !standing.repeatable())
                .forEach(pending::add);
        pending.sort(Comparator.comparing(Standing::position));
        boolean stopped = false;
        for (Standing standing : pending) {
            if (last.isPresent() && standing.position().compareTo(last.get()) > 0) {
                stopped = true;
                break;
            }
            steps.add(Steps.run(standing, Direction.UP));
        }
        // A repeatable may need what lies above the target; and while a newer release is at work, both would take
        // turns.
        if (!stopped) {
            standings.toRunLast().forEach(standing -> steps.add(Steps.run(standing, Direction.UP)));
        }
        return steps;
    }

    private static Position positionOf(String version, Standings standings) {
        return standings
                .find(version)
                .filter(Standing::inLine)
                .map(Standing::position)
                .or(() -> standings.baselineAt(version))
                .orElseThrow(() -> new UnknownVersionException(version, "known here"));
    }
}
