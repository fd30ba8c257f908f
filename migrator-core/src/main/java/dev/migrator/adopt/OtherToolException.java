package dev.migrator.adopt;

import dev.migrator.migration.MigratorException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** It can't be told whose history is to be taken over. Nothing was changed. */
public final class OtherToolException extends MigratorException {

    private OtherToolException(String problem, String fix) {
        super(problem + " Nothing was changed.", fix);
    }

    /** @param schema in which the tables were looked for */
    public static OtherToolException none(String schema) {
        return new OtherToolException(
                "There is no history table of another tool in \"" + schema + "\".",
                "If it goes by a name of its own, give it with adopt --history-table NAME; if nothing was applied yet, migrate.");
    }

    static OtherToolException absent(String name) {
        return new OtherToolException("There is no table \"" + name + "\".", "Name the other tool's history table.");
    }

    static OtherToolException several(List<String> found) {
        return new OtherToolException(
                "There are the history tables of several tools: " + String.join(", ", found) + ".",
                "Say which one is to be taken over with adopt --history-table NAME.");
    }

    static OtherToolException misfit(String table, Collection<String> columns, List<String> known) {
        return new OtherToolException(
                "The columns of \"" + table + "\" (" + String.join(", ", new TreeSet<>(columns))
                        + ") are those of no tool known here.",
                "Known are " + String.join(", ", known) + ".");
    }

    static OtherToolException layout(String found, String layout, Collection<String> here) {
        return new OtherToolException(
                "The history table found is " + found + ", but the scripts here have the layout "
                        + String.join(", ", new TreeSet<>(here)) + ".",
                "Point migrator.locations to the other tool's scripts as they are, and set migrator.layout to " + layout
                        + " if they aren't recognised.");
    }
}
