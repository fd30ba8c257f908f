package dev.migrator.migration;

import java.util.List;
import java.util.stream.Collectors;

/** The scripts and the history contradict each other. Nothing was run. */
public final class ConflictException extends MigratorException {

    private final transient List<Conflict> conflicts;

    public ConflictException(List<Conflict> conflicts) {
        super(problem(conflicts), fix(conflicts));
        this.conflicts = List.copyOf(conflicts);
    }

    /** All that stand in the way, never empty. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    private static String problem(List<Conflict> conflicts) {
        if (conflicts.size() == 1) {
            return conflicts.get(0).problem() + " Nothing was run.";
        }
        return conflicts.size() + " conflicts, nothing was run:"
                + conflicts.stream()
                        .map(conflict -> "\n  - " + conflict.problem() + " " + conflict.fix())
                        .collect(Collectors.joining());
    }

    private static String fix(List<Conflict> conflicts) {
        return conflicts.size() == 1 ? conflicts.get(0).fix() : "Settle each of them, then run again.";
    }
}
