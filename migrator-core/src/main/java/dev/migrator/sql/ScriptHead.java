package dev.migrator.sql;

/** The part of a script before its first statement: white space and comments. */
public final class ScriptHead {

    private ScriptHead() {}

    /** The offset of the first character that is neither; the text's length if there is none. */
    public static int end(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("--", at) || text.charAt(at) == '#') {
                at = lineEnd(text, at);
            } else if (isBlockComment(text, at)) {
                at = text.indexOf("*/", at + 2) + 2;
            } else {
                return at;
            }
        }
        return text.length();
    }

    /** Whether a text has nothing but white space and comments. */
    public static boolean isAll(String text) {
        return end(text) == text.length();
    }

    /** What is never closed is none: the splitter tells where it began. What is run by some databases is none either. */
    private static boolean isBlockComment(String text, int at) {
        return text.startsWith("/*", at)
                && !text.startsWith("/*!", at)
                && !text.startsWith("/*M!", at)
                && text.indexOf("*/", at + 2) >= 0;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
