package dev.migrator.plan;

import dev.migrator.migration.MigratorException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A redo would have to apply again what this release has no script for. Nothing was run. */
public final class ScriptAbsentException extends MigratorException {

    private ScriptAbsentException(List<Standing> absent) {
        super(
                "Can't redo: this release has no script for "
                        + absent.stream()
                                .map(standing -> "\"" + standing.script() + "\"")
                                .collect(Collectors.joining(", "))
                        + ". Nothing was run.",
                "Run it from the release that has the script, or roll back only.");
    }

    static void throwIfAny(List<Standing> chosen, List<Standing> repeatables) {
        List<Standing> absent = Stream.concat(chosen.stream(), repeatables.stream())
                .filter(standing -> standing.migration().isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            throw new ScriptAbsentException(absent);
        }
    }
}
