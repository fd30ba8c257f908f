package dev.migrator.source;

import dev.migrator.migration.Direction;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The two halves of a script that holds both: {@code -- migrator:up} on a line of its own, and later
 * {@code -- migrator:down}. What stands above the first mark must be comments and belongs to the up.
 */
record NumberedSections(Passage up, Optional<Passage> down) {

    private static final Pattern MARK = Pattern.compile("[ \\t]*--[ \\t]*migrator:(?<half>up|down)[ \\t]*");
    private static final String SHAPE = "A script with both halves has one line \"-- migrator:up\" above everything and"
            + " later one line \"-- migrator:down\".";

    /**
     * Cuts a script at its marks; one without marks is an up as a whole.
     *
     * @throws InvalidScriptException if the marks don't make sense, or the file can't be read
     */
    static NumberedSections of(FileText file) {
        MarkedSections cut = MarkedSections.of(file, MarkedSections.Marks.matching(MARK));
        Set<Direction> seen = EnumSet.noneOf(Direction.class);
        for (MarkedSections.Section section : cut.sections()) {
            String mark = "\"-- migrator:" + section.direction().name().toLowerCase(Locale.ROOT) + "\"";
            if (section.direction() == Direction.DOWN && seen.isEmpty()) {
                throw refused(file, section, mark + " without a \"-- migrator:up\" above it");
            }
            if (!seen.add(section.direction())) {
                throw refused(file, section, "a second " + mark);
            }
        }
        cut.nothingAbove(SHAPE);
        return new NumberedSections(
                cut.half(Direction.UP).orElseGet(() -> Passage.whole(file)), cut.half(Direction.DOWN));
    }

    private static InvalidScriptException refused(FileText file, MarkedSections.Section section, String problem) {
        return InvalidScriptException.sections(file.file().name(), section.line(), problem, SHAPE);
    }
}
