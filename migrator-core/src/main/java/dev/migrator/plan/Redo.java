package dev.migrator.plan;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Back and forth: undoes the newest and applies exactly those again, with the repeatables that had to go meanwhile. */
final class Redo extends Command {

    private final int count;

    Redo(int count) {
        super("redo " + count);
        Rollback.requirePositive(count);
        this.count = count;
    }

    @Override
    Direction direction() {
        return Direction.DOWN;
    }

    @Override
    boolean countsFromHere() {
        return true;
    }

    @Override
    List<Step> steps(Standings standings) {
        List<Standing> chosen = new ArrayList<>(
                Rollback.newestFirst(standings).stream().limit(count).toList());
        List<Standing> repeatables = new ArrayList<>(chosen.isEmpty() ? List.of() : Rollback.repeatables(standings));
        ScriptAbsentException.throwIfAny(chosen, repeatables);
        List<Step> steps = new ArrayList<>(Rollback.downs(standings, chosen));
        Collections.reverse(chosen);
        chosen.forEach(standing -> steps.add(Steps.again(standing)));
        repeatables.sort(Comparator.comparing(Standing::position));
        repeatables.forEach(standing -> steps.add(Steps.again(standing)));
        return steps;
    }
}
