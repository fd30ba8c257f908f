package dev.migrator.source;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Directives;
import dev.migrator.migration.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script that holds both halves, cut at its marks: lines that say which half follows. What stands above the first mark
 * belongs to the half that it begins.
 *
 * @param above how many characters stand above the first mark; 0 where there is none
 */
record MarkedSections(FileText file, long above, List<Section> sections) {

    /**
     * What follows a mark up to the next.
     *
     * @param mark the line that begins it
     * @param line where that stands, from 1
     * @param lastLine the line before the next mark
     */
    record Section(Direction direction, String mark, int line, int lastLine, Passage passage) {}

    /** Tells marks from other lines. Asked for each line in turn. */
    interface Marks {

        /** The half that begins behind the line; empty where the line is no mark. */
        Optional<Direction> begins(ScriptLines line);

        /** @param mark matches the whole line; its group {@code half} is up or down in any case */
        static Marks matching(Pattern mark) {
            return line -> half(mark.matcher(line.text()));
        }

        private static Optional<Direction> half(Matcher mark) {
            return mark.matches()
                    ? Optional.of(Direction.valueOf(mark.group("half").toUpperCase(Locale.ROOT)))
                    : Optional.empty();
        }
    }

    /** A mark and where what follows begins. */
    private record Begin(Direction direction, String mark, int line, long start, long end) {}

    /** @throws InvalidScriptException if the file can't be read */
    static MarkedSections of(FileText file, Marks marks) {
        List<Begin> begins = new ArrayList<>();
        try {
            ScriptLines lines = file.lines();
            while (lines.next()) {
                marks.begins(lines)
                        .ifPresent(direction -> begins.add(new Begin(
                                direction, lines.text().strip(), lines.number(), lines.start(), lines.end())));
            }
        } catch (IOException e) {
            throw InvalidScriptException.unreadable(file.file().origin(), e);
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            Begin begin = begins.get(i);
            boolean last = i == begins.size() - 1;
            int lastLine = last ? Integer.MAX_VALUE : begins.get(i + 1).line() - 1;
            long end = last ? Long.MAX_VALUE : begins.get(i + 1).start();
            Passage passage =
                    i == 0 ? new Passage(file, 1, 0, end) : new Passage(file, begin.line() + 1, begin.end(), end);
            sections.add(new Section(begin.direction(), begin.mark(), begin.line(), lastLine, passage));
        }
        return new MarkedSections(file, begins.isEmpty() ? 0 : begins.get(0).start(), List.copyOf(sections));
    }

    /** One half; the first part of it where it stands in several. */
    Optional<Passage> half(Direction direction) {
        return sections.stream()
                .filter(section -> section.direction() == direction)
                .map(Section::passage)
                .findFirst();
    }

    /**
     * All of one half as a script, wherever it stands; empty where it has no mark.
     *
     * @param settings completes the directives
     */
    Optional<Script> script(Direction direction, UnaryOperator<Directives> settings) {
        Pieces pieces = new Pieces(1);
        for (Section section : sections) {
            if (section.direction() == direction) {
                Passage passage = section.passage();
                pieces.add(passage.firstLine(), 0, section.lastLine(), passage.start(), passage.end());
            }
        }
        return half(direction).map(first -> pieces.script(file, Map.of(), settings));
    }

    /**
     * Checks that nothing but comments stands above the first mark: it would belong to neither half.
     *
     * @param shape as in {@link InvalidScriptException#sections}
     */
    MarkedSections nothingAbove(String shape) {
        if (!file.isBlank(0, above)) {
            throw InvalidScriptException.sections(
                    file.file().name(),
                    sections.get(0).line(),
                    "\"" + sections.get(0).mark() + "\" is not the first thing in the script",
                    shape);
        }
        return this;
    }
}
