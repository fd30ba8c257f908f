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

    private static String examples(List<FileText> files) {
        String some =
                files.stream().limit(SHOWN).map(file -> file.file().name()).collect(Collectors.joining(", "));
        int more = files.size() - SHOWN;
        return more > 0 ? some + " and " + more + " more" : some;
    }
}
