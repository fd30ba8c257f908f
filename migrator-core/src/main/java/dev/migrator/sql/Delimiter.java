package dev.migrator.sql;

/**
 * What ends a statement.
 *
 * @param text empty if nothing but the script's end does
 * @param ownLine whether it counts only where nothing else stands in its line
 * @param ofCaller whether whoever has the script cut named it: then {@code go} is {@code GO}, and a slash begins a comment
 *     first
 */
record Delimiter(String text, boolean ownLine, boolean ofCaller) {

    static final Delimiter SEMICOLON = new Delimiter(";", false, false);
    static final Delimiter NONE = new Delimiter("", false, false);

    /** As much of an argument as the client takes. */
    private static final int LONGEST = 15;

    /** Reads the rest of the line behind the client's own command as the client does: the first word counts. */
    static Delimiter read(String script, Token command, Cursor cursor) {
        int quote = skipToArgument(cursor);
        StringBuilder argument = new StringBuilder();
        while (!endsArgument(cursor.peek(), quote)) {
            argument.append((char) cursor.peek());
            cursor.advance();
            if (argument.length() > LONGEST) {
                throw ScriptSyntaxException.delimiterCommand(
                        script, command, "takes no more than " + LONGEST + " characters");
            }
        }
        cursor.skipLine();
        if (argument.isEmpty()) {
            throw ScriptSyntaxException.delimiterCommand(script, command, "names no delimiter");
        }
        if (argument.indexOf("\\") >= 0) {
            throw ScriptSyntaxException.delimiterCommand(script, command, "must not contain a backslash");
        }
        return new Delimiter(argument.toString(), false, false);
    }

    /** The quote that the argument stands in, or a blank for none. */
    private static int skipToArgument(Cursor cursor) {
        while (cursor.peek() != '\n' && Characters.isBlank(cursor.peek())) {
            cursor.advance();
        }
        int quote = cursor.peek();
        if (quote != '\'' && quote != '"' && quote != '`') {
            return ' ';
        }
        cursor.advance();
        return quote;
    }

    private static boolean endsArgument(int c, int quote) {
        return c == '\n' || c == Cursor.END || c == quote || (quote == ' ' && Characters.isBlank(c));
    }

    /** Does it stand here? One made of letters stands alone: {@code go} does not end {@code gopher}. */
    boolean isAt(Cursor cursor) {
        if (text.isEmpty() || (ownLine && !cursor.isFirstInLine()) || !isTextAt(cursor)) {
            return false;
        }
        int length = text.length();
        if (ofCaller && length == 1 && cursor.at("/*")) {
            return false;
        }
        return !(isWord() && Characters.isNamePart(cursor.peek(length))) && (!ownLine || cursor.isBlankFrom(length));
    }

    private boolean isTextAt(Cursor cursor) {
        for (int i = 0; i < text.length(); i++) {
            int c = cursor.peek(i);
            char wanted = text.charAt(i);
            if (c != wanted && !(ofCaller && Character.toLowerCase(c) == Character.toLowerCase(wanted))) {
                return false;
            }
        }
        return true;
    }

    /** One that is no word may stand right behind a word: {@code END$$}. */
    boolean isWord() {
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
    }

    /** Has a script, or who has it cut, named it? */
    boolean isCustom() {
        return !equals(SEMICOLON);
    }
}
