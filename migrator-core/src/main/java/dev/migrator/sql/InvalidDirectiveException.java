package dev.migrator.sql;

import dev.migrator.migration.MigratorException;

/** A {@code -- migrator:…} line that can't be obeyed. */
public final class InvalidDirectiveException extends MigratorException {

    InvalidDirectiveException(String script, int line, String problem, String fix) {
        super(script + ":" + line + ":1: " + problem + ".", fix);
    }
}
