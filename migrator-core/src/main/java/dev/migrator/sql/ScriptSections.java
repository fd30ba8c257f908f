package dev.migrator.sql;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two halves of a script that holds both: {@code -- migrator:up} on a line of its own, and later
 * {@code -- migrator:down}. What stands above the first marker must be comments and belongs to the up.
 *
 * @param up the text of the up
 * @param down the text of the down and the line on which it begins, if the script has one
 */
public record ScriptSections(String up, Optional<Down> down) {

    private static final Pattern MARKER = Pattern.compile("(?m)^[ \\t]*--[ \\t]*migrator:(up|down)[ \\t]*$");

    /**
     * @param text the text below the marker
     * @param firstLine the line of the file on which it begins, from 1
     */
    public record Down(String text, int firstLine) {}

    /**
     * Cuts a script at its markers; one without markers is an up as a whole.
     *
     * @param script names the file in messages
     * @throws InvalidDirectiveException if the markers don't make sense
     */
    public static ScriptSections of(String script, String text) {
        int up = -1;
        int down = -1;
        int downText = -1;
        var markers = MARKER.matcher(text);
        while (markers.find()) {
            boolean isUp = markers.group(1).equals("up");
            if (isUp ? up >= 0 : down >= 0) {
                throw invalid(script, text, markers.start(), "a second \"-- migrator:" + markers.group(1) + "\"");
            }
            if (isUp && (down >= 0 || ScriptHead.end(text) < markers.start())) {
                throw invalid(script, text, markers.start(), "\"-- migrator:up\" is not the first thing in the script");
            }
            if (isUp) {
                up = markers.start();
            } else if (up < 0) {
                throw invalid(
                        script, text, markers.start(), "\"-- migrator:down\" without a \"-- migrator:up\" above it");
            } else {
                down = markers.start();
                downText = Math.min(markers.end() + 1, text.length());
            }
        }
        if (down < 0) {
            return new ScriptSections(text, Optional.empty());
        }
        Down half = new Down(text.substring(downText), lineOf(text, downText));
        return new ScriptSections(text.substring(0, down), Optional.of(half));
    }

    /** Whether a half has nothing but white space and comments. */
    public static boolean isEmpty(String half) {
        return ScriptHead.end(half) == half.length();
    }

    static boolean isMarker(String line) {
        return MARKER.matcher(line).matches();
    }

    private static InvalidDirectiveException invalid(String script, String text, int offset, String problem) {
        return new InvalidDirectiveException(
                script,
                lineOf(text, offset),
                problem,
                "A script with both halves has one line \"-- migrator:up\" above everything and later one line \"-- migrator:down\".");
    }

    private static int lineOf(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
