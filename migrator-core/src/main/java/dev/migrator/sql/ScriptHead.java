package dev.migrator.sql;

/** The part of a script before its first statement: white space and comments. */
final class ScriptHead {

    private ScriptHead() {}

    /** The offset of the first character that is neither; the text's length if there is none. */
    static int end(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("--", at) || text.charAt(at) == '#') {
                at = lineEnd(text, at);
            } else if (text.startsWith("/*", at) && !text.startsWith("/*!", at)) {
                int close = text.indexOf("*/", at + 2);
                at = close < 0 ? text.length() : close + 2;
            } else {
                return at;
            }
        }
        return text.length();
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
