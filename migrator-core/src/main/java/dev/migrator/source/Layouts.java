package dev.migrator.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the layout of a location. */
final class Layouts {

    /** What the configuration says to let the files speak for themselves. */
    static final String AUTO = "auto";

    private static final Layout NUMBERED = new NumberedLayout();

    /** Those of other tools. Where two claim a file, the first one has it. */
    private static final List<Layout> FOREIGN = List.of(
            new LiquibaseLayout(),
            new DbmateLayout(),
            new GooseLayout(),
            new SqlMigrateLayout(),
            new FlywayLayout(),
            new DrizzleLayout(),
            new PrismaLayout(),
            new DieselLayout(),
            new NodePgMigrateLayout(),
            new GolangMigrateLayout());

    private Layouts() {}

    /**
     * The layout of this name; with {@value #AUTO} the one that the files look like.
     *
     * @param location for messages
     * @throws LayoutException if there is none of this name, or files look like another or like different ones
     */
    static Layout of(String name, Location location, FileSet files) {
        if (name.equals(AUTO)) {
            return recognise(location, files);
        }
        List<Layout> known = new ArrayList<>(FOREIGN);
        known.add(0, NUMBERED);
        Layout asked = known.stream()
                .filter(layout -> layout.name().equals(name))
                .findFirst()
                .orElseThrow(() -> LayoutException.unknown(
                        name, known.stream().map(Layout::name).toList()));
        for (FileText file : files.sql()) {
            if (file.isReadable() && !asked.marks(file)) {
                FOREIGN.stream()
                        .filter(layout -> layout.marks(file))
                        .findFirst()
                        .ifPresent(marked -> {
                            throw LayoutException.marked(asked, marked, location, file);
                        });
            }
        }
        return asked;
    }

    /** Files that nobody else claims are numbered ones if they have a number; others, and unreadable ones, say nothing. */
    private static Layout recognise(Location location, FileSet files) {
        Map<Layout, List<FileText>> claimed = new LinkedHashMap<>();
        for (FileText file : files.sql()) {
            if (!file.isReadable()) {
                continue;
            }
            FOREIGN.stream()
                    .filter(layout -> layout.claims(file, files))
                    .findFirst()
                    .or(() -> NUMBERED.claims(file, files) ? Optional.of(NUMBERED) : Optional.empty())
                    .ifPresent(layout -> claimed.computeIfAbsent(layout, key -> new ArrayList<>())
                            .add(file));
        }
        boolean flat = claimed.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().flat() && entry.getValue().stream().anyMatch(Layouts::onTop));
        if (flat && claimed.getOrDefault(NUMBERED, List.of()).stream().noneMatch(Layouts::onTop)) {
            // Whose tool looks at no sub-folders may keep there what it likes.
            claimed.remove(NUMBERED);
        }
        if (claimed.size() > 1) {
            throw LayoutException.mixed(location, claimed);
        }
        return claimed.keySet().stream().findFirst().orElse(NUMBERED);
    }

    /** Whether no file looks like a layout where that layout would look for it. */
    static boolean isForeignTo(Layout layout, FileSet files) {
        return files.sql().stream()
                .filter(file -> !layout.flat() || onTop(file))
                .noneMatch(file -> file.isReadable() && layout.claims(file, files));
    }

    private static boolean onTop(FileText file) {
        return file.folder().isEmpty();
    }
}
