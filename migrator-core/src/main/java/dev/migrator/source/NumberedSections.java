package dev.migrator.source;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two halves of a script that holds both: {@code -- migrator:up} on a line of its own, and later
 * {@code -- migrator:down}. What stands above the first mark must be comments and belongs to the up.
 */
record NumberedSections(Passage up, Optional<Passage> down) {

    private static final Pattern MARK = Pattern.compile("[ \\t]*--[ \\t]*migrator:(up|down)[ \\t]*");

    /**
     * Cuts a script at its marks; one without marks is an up as a whole.
     *
     * @throws InvalidScriptException if the marks don't make sense, or the file can't be read
     */
    static NumberedSections of(FileText file) {
        try {
            return cut(file);
        } catch (IOException e) {
            throw InvalidScriptException.unreadable(file.file().origin(), e);
        }
    }

    private static NumberedSections cut(FileText file) throws IOException {
        Set<String> seen = new HashSet<>();
        NumberedSections sections = new NumberedSections(Passage.whole(file), Optional.empty());
        ScriptLines lines = file.lines();
        while (lines.next()) {
            Matcher mark = MARK.matcher(lines.text());
            if (mark.matches()) {
                check(file, lines, mark.group(1), seen);
                seen.add(mark.group(1));
                if (mark.group(1).equals("down")) {
                    sections = new NumberedSections(
                            new Passage(file, 1, 0, lines.start()),
                            Optional.of(new Passage(file, lines.number() + 1, lines.end(), Long.MAX_VALUE)));
                }
            }
        }
        return sections;
    }

    private static void check(FileText file, ScriptLines lines, String half, Set<String> seen) {
        String mark = "\"-- migrator:" + half + "\"";
        String problem = null;
        if (seen.contains(half)) {
            problem = "a second " + mark;
        } else if (half.equals("up") && !file.isBlank(0, lines.start())) {
            problem = mark + " is not the first thing in the script";
        } else if (half.equals("down") && seen.isEmpty()) {
            problem = mark + " without a \"-- migrator:up\" above it";
        }
        if (problem != null) {
            throw InvalidScriptException.sections(file.file().name(), lines.number(), problem);
        }
    }
}
