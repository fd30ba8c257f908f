package dev.migrator.sql;

import dev.migrator.migration.MigratorException;
import java.util.Set;
import java.util.TreeSet;

/** A script uses a placeholder that the configuration gives no value. */
public final class UndefinedPlaceholderException extends MigratorException {

    UndefinedPlaceholderException(String script, int line, int column, String name, Set<String> defined) {
        super(
                script + ":" + line + ":" + column + ": placeholder \"${" + name + "}\" has no value. Defined: "
                        + (defined.isEmpty() ? "none" : String.join(", ", new TreeSet<>(defined))) + ".",
                "Set it in the configuration (migrator.placeholders." + name
                        + "), or write \"-- migrator:placeholders off\" at the head of the script if it is plain text.");
    }
}
