package dev.migrator.source;

import dev.migrator.migration.MigratorException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One or more files that can't be migrations as they are. Nothing was run. */
public final class InvalidScriptException extends MigratorException {

    private static final String NAMES = "A name looks like 0003_add_users_admin.sql, with its down in"
            + " 0003_add_users_admin.down.sql; a repeatable like R__active_users.sql.";

    private InvalidScriptException(String problem, String fix, @Nullable Throwable cause) {
        super(problem, fix, cause);
    }

    static InvalidScriptException name(ScriptFile file) {
        return name(file, NAMES);
    }

    /** @param names how they look, as a sentence */
    static InvalidScriptException name(ScriptFile file, String names) {
        return new InvalidScriptException("\"" + file.name() + "\" is no migration's name.", names, null);
    }

    static InvalidScriptException javaVersion(String className, @Nullable String version) {
        return new InvalidScriptException(
                "Java migration " + className + " has version \"" + version + "\", which is no dotted number.",
                "Return a version such as \"4\" or \"2026.11\".",
                null);
    }

    static InvalidScriptException downWithoutUp(ScriptFile down) {
        return new InvalidScriptException(
                "\"" + down.name() + "\" is a down without an up.",
                "Add the up with the same name to the same folder, or remove the down.",
                null);
    }

    /** @param half up or down */
    static InvalidScriptException twice(String half, ScriptFile one, ScriptFile other) {
        return new InvalidScriptException(
                "\"" + one.origin() + "\" and \"" + other.origin() + "\" are both the " + half + " of one migration.",
                "Keep one of them.",
                null);
    }

    static InvalidScriptException twoDowns(ScriptFile up, ScriptFile down) {
        return new InvalidScriptException(
                "\"" + up.name() + "\" has a \"-- migrator:down\" section, and \"" + down.name() + "\" exists as well.",
                "Keep one of the two downs.",
                null);
    }

    static InvalidScriptException folderWithout(ScriptFile file, String script) {
        return new InvalidScriptException(
                "The folder \"" + file.folder() + "\" of \"" + file.name() + "\" has no \"" + script + "\".",
                "Add it, or remove the folder.",
                null);
    }

    static InvalidScriptException mark(String name, int line, String mark) {
        return new InvalidScriptException(
                name + ":" + line + ":1: \"" + mark + "\" can't be understood.",
                "Write it as: --changeset author:id, or --rollback SQL.",
                null);
    }

    static InvalidScriptException list(ScriptFile file, String problem) {
        return new InvalidScriptException(
                "\"" + file.name() + "\" can't be used: " + problem + ".",
                "Correct the file, or restore what it lists.",
                null);
    }

    static InvalidScriptException setting(ScriptFile file, String problem) {
        return new InvalidScriptException(
                "\"" + file.name() + "\": " + problem + ".",
                "The settings that are obeyed are executeInTransaction, placeholderReplacement and encoding=UTF-8.",
                null);
    }

    static InvalidScriptException irreversibleWithDown(String up, String down) {
        return new InvalidScriptException(
                "\"" + up + "\" says it is irreversible, yet \"" + down + "\" undoes it.",
                "Remove the directive or the down.",
                null);
    }

    static InvalidScriptException empty(String name, int firstLine) {
        return new InvalidScriptException(
                name + ":" + firstLine + ":1: the script has no statement.",
                "Write one, or remove the file. A migration that can't be undone says \"-- migrator:irreversible REASON\".",
                null);
    }

    /** @param shape how such a script looks, as a sentence */
    static InvalidScriptException sections(String name, int line, String problem, String shape) {
        return new InvalidScriptException(name + ":" + line + ":1: " + problem + ".", shape, null);
    }

    static InvalidScriptException notUtf8(String name, byte value, long offset) {
        boolean mark = offset == 0 && (value == (byte) 0xFE || value == (byte) 0xFF);
        return new InvalidScriptException(
                "\"" + name + "\" is not UTF-8: byte 0x%02X at offset %d.".formatted(value, offset),
                "Save the file as UTF-8. It looks like " + (mark ? "UTF-16." : "ISO-8859-1 or Windows-1252."),
                null);
    }

    static InvalidScriptException unreadable(String origin, IOException cause) {
        return new InvalidScriptException(
                "\"" + origin + "\" can't be read: " + cause + ".",
                "Check that the file exists and may be read.",
                cause);
    }

    /** All problems as one, so that nobody has to find them one start at a time. */
    static MigratorException all(List<MigratorException> problems) {
        if (problems.size() == 1) {
            return problems.get(0);
        }
        String list = problems.stream()
                .map(problem -> "\n  - " + problem.getMessage() + " " + problem.fix())
                .collect(Collectors.joining());
        return new InvalidScriptException(
                problems.size() + " scripts are invalid:" + list, "Correct them all, then run again.", null);
    }
}
