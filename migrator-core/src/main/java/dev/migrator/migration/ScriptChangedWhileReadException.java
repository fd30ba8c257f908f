package dev.migrator.migration;

/** A script's file became another one between planning and running. */
public final class ScriptChangedWhileReadException extends MigratorException {

    ScriptChangedWhileReadException(String script) {
        super(
                "\"" + script + "\" changed while it was being read.",
                "Let whatever writes the file finish, then run again.");
    }
}
