package dev.migrator.source;

import dev.migrator.migration.MigratorException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files of a new migration can't be written. */
public final class NewScriptException extends MigratorException {

    private NewScriptException(String problem, String fix, @Nullable Throwable cause) {
        super(problem, fix, cause);
    }

    static NewScriptException layout(String layout) {
        return new NewScriptException(
                "New migrations can't be written in the layout " + layout
                        + ": its tool keeps a journal or snapshot beside each. Nothing was written.",
                "Let its tool generate the migration, or keep new ones in a location and layout of their own.",
                null);
    }

    static NewScriptException name(String name) {
        return new NewScriptException(
                "\"" + name + "\" is no name for a migration: it has neither letter nor digit. Nothing was written.",
                "Say in a few words what the migration does, such as add_users_admin.",
                null);
    }

    static NewScriptException exists(Path file) {
        return new NewScriptException(
                file + " is there already. Nothing was written.", "Choose another name, or edit that file.", null);
    }

    static NewScriptException unwritable(Path folder, IOException cause) {
        return new NewScriptException(
                "The folder " + folder + " can't be read or written: " + cause.getMessage() + ".",
                "Check the folder and its permissions.",
                cause);
    }
}
