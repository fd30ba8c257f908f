package dev.migrator.source;

import dev.migrator.migration.MigratorException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** It can't be told by which convention the files of a location are to be read. Nothing was run. */
public final class LayoutException extends MigratorException {

    private static final int SHOWN = 3;

    private LayoutException(String problem, String fix) {
        super(problem, fix);
    }

    static LayoutException unknown(String name, List<String> known) {
        return new LayoutException(
                "Layout \"" + name + "\" is not known.",
                "Set migrator.layout to auto or one of: " + String.join(", ", known) + ".");
    }

    static LayoutException mixed(Location location, Map<Layout, List<FileText>> files) {
        String looks = files.entrySet().stream()
                .map(entry -> "\n  - " + entry.getKey().name() + ": " + examples(entry.getValue()))
                .collect(Collectors.joining());
        return new LayoutException(
                "The files in " + location + " look like different layouts:" + looks + "\nNothing was run.",
                "Keep files of one layout in a location, or say which one it is with migrator.layout.");
    }

    static LayoutException marked(Layout asked, Layout looks, Location location, FileText file) {
        return new LayoutException(
                "Layout " + asked.name() + " is asked for, but " + file.file().name() + " in " + location
                        + " has the marks of " + looks.name() + ". Nothing was run.",
                "Set migrator.layout to " + looks.name() + " or auto.");
    }

    static LayoutException noneRead(Layout layout, Location location, List<FileText> files) {
        return new LayoutException(
                "Layout " + layout.name() + " reads none of the scripts in " + location + ": " + examples(files)
                        + ". Nothing was run.",
                layout.flat()
                        ? "Point to the folder itself that holds them (" + layout.name()
                                + " reads no sub-folders), or correct migrator.layout."
                        : "Correct migrator.locations or migrator.layout.");
    }

    private static String examples(List<FileText> files) {
        String some =
                files.stream().limit(SHOWN).map(file -> file.file().name()).collect(Collectors.joining(", "));
        int more = files.size() - SHOWN;
        return more > 0 ? some + " and " + more + " more" : some;
    }
}
