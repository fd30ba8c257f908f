package dev.migrator.plan;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Position;
import dev.migrator.migration.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Backward: the downs of repeatables, then those of the chosen migrations, newest applied first. */
final class Rollback extends Command {

    private final Function<Standings, List<Standing>> chosen;

    private final boolean counting;

    private Rollback(String text, boolean counting, Function<Standings, List<Standing>> chosen) {
        super(text);
        this.counting = counting;
        this.chosen = chosen;
    }

    static Rollback count(int count) {
        requirePositive(count);
        return new Rollback("rollback " + count, true, standings -> newestFirst(standings).stream()
                .limit(count)
                .toList());
    }

    static Rollback to(String version) {
        return new Rollback("rollback to " + version, false, standings -> {
            if (version.matches("0+")) {
                return newestFirst(standings);
            }
            Position stays = standings
                    .find(version)
                    .filter(standing -> standing.isApplied() && standing.inLine())
                    .map(Standing::position)
                    .or(() -> standings.baselineAt(version))
                    .orElseThrow(() -> new UnknownVersionException(version, "applied"));
            return newestFirst(standings).stream()
                    .filter(standing -> standing.position().compareTo(stays) > 0)
                    .toList();
        });
    }

    static void requirePositive(int count) {
        if (count < 1) {
            throw new InvalidCountException(count);
        }
    }

    @Override
    Direction direction() {
        return Direction.DOWN;
    }

    @Override
    boolean countsFromHere() {
        return counting;
    }

    @Override
    List<Step> steps(Standings standings) {
        return downs(standings, chosen.apply(standings));
    }

    /**
     * The steps that undo {@code chosen}, repeatables before them. An interrupted up is finished first, so that its down
     * finds what it expects.
     */
    static List<Step> downs(Standings standings, List<Standing> chosen) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        NotReversibleException.throwIfAny(chosen);
        List<Step> steps = new ArrayList<>();
        chosen.stream()
                .filter(standing -> standing.unfinished(Direction.UP))
                .forEach(standing -> steps.add(Steps.run(standing, Direction.UP)));
        standings.pendingRepeatables().stream()
                .filter(repeatable -> !repeatable.isApplied() && !repeatable.inLine() && repeatable.interrupted())
                .forEach(repeatable -> {
                    steps.add(Steps.run(repeatable, Direction.UP));
                    steps.add(undo(repeatable));
                });
        repeatables(standings).forEach(repeatable -> steps.add(undo(repeatable)));
        chosen.forEach(standing -> steps.add(Steps.run(standing, Direction.DOWN)));
        return steps;
    }

    /** One without a down is pending afterwards all the same. */
    private static Step undo(Standing repeatable) {
        return repeatable.reversible() ? Steps.run(repeatable, Direction.DOWN) : Steps.mark(repeatable, Direction.DOWN);
    }

    /** The applied repeatables, newest first; those in line are undone like any other migration. */
    static List<Standing> repeatables(Standings standings) {
        return reversed(standings.appliedInOrder().stream()
                .filter(standing -> !standing.inLine())
                .toList());
    }

    /** The migrations that count in a roll-back, newest first; an interrupted up is the newest of all. */
    static List<Standing> newestFirst(Standings standings) {
        List<Standing> started = new ArrayList<>(standings.toRunInLine().stream()
                .filter(standing -> standing.interrupted() && standing.unfinished(Direction.UP))
                .toList());
        Collections.reverse(started);
        started.addAll(reversed(standings.appliedInOrder().stream()
                .filter(standing -> standing.inLine() && !standings.belowBaseline(standing))
                .toList()));
        return started;
    }

    private static List<Standing> reversed(List<Standing> standings) {
        List<Standing> reversed = new ArrayList<>(standings);
        Collections.reverse(reversed);
        return reversed;
    }
}
