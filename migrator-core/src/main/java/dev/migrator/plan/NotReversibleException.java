package dev.migrator.plan;

import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigratorException;
import java.util.List;
import java.util.stream.Collectors;

/** A roll-back would have to undo what has no down. Nothing was run. */
public final class NotReversibleException extends MigratorException {

    private NotReversibleException(List<Standing> stuck) {
        super(
                "Can't roll back: "
                        + stuck.stream().map(NotReversibleException::reason).collect(Collectors.joining("; "))
                        + ". Nothing was run.",
                "Go forward with a new migration instead, or roll back to a version above it.");
    }

    static void throwIfAny(List<Standing> chosen) {
        List<Standing> stuck =
                chosen.stream().filter(standing -> !standing.reversible()).toList();
        if (!stuck.isEmpty()) {
            throw new NotReversibleException(stuck);
        }
    }

    private static String reason(Standing standing) {
        String name = "\"" + standing.script() + "\"";
        if (standing.irreversible().isPresent()) {
            return name + " is irreversible: " + standing.irreversible().get();
        }
        return standing.kind() == MigrationKind.JAVA && standing.migration().isEmpty()
                ? name + " is a class that this release doesn't have"
                : name + " has no down";
    }
}
