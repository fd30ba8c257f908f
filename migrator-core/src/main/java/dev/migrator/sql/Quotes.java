package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;

/** Steps over quoted text: literals and quoted identifiers. */
final class Quotes {

    private final Cursor cursor;
    private final SqlSyntax syntax;
    private final String script;

    Quotes(Cursor cursor, SqlSyntax syntax, String script) {
        this.cursor = cursor;
        this.syntax = syntax;
        this.script = script;
    }

    /** Steps over the quoted text that begins here; false, and not a step, where none does. */
    boolean skip() {
        cursor.takesNul(syntax.has(Trait.NUL_IN_QUOTES));
        try {
            return skipQuoted();
        } finally {
            cursor.takesNul(false);
        }
    }

    private boolean skipQuoted() {
        boolean escapes = syntax.has(Trait.BACKSLASH_ESCAPES) && !syntax.has(Trait.PLAIN_BACKSLASHES);
        switch (cursor.peek()) {
            case '\'' -> skipTo('\'', escapes);
            case '"' -> skipTo('"', escapes && !syntax.has(Trait.ANSI_QUOTES));
            case '`' -> {
                return syntax.has(Trait.BACKTICKS) && skipTo('`', false);
            }
            case '[' -> {
                return syntax.has(Trait.BRACKETS) && skipTo(']', false);
            }
            case '$' -> {
                return syntax.has(Trait.DOLLAR_QUOTES) && skipDollarQuoted();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Steps over a literal in single quotes in which a backslash takes the next character with it. */
    void skipEscapeString() {
        skipTo('\'', true);
    }

    private boolean skipTo(char closing, boolean backslashEscapes) {
        int line = cursor.line();
        int column = cursor.column();
        char opening = (char) cursor.peek();
        cursor.advance();
        while (true) {
            int c = cursor.peek();
            cursor.advance();
            if (c == Cursor.END) {
                throw ScriptSyntaxException.unclosed(script, line, column, "quote " + opening, String.valueOf(closing));
            }
            if (c == '\\' && backslashEscapes) {
                cursor.advance();
            } else if (c == closing) {
                if (cursor.peek() != closing || opening != closing) {
                    return true;
                }
                cursor.advance();
            }
        }
    }

    /** Steps over the literal between two {@code $$} or {@code $tag$} that begins here; false where none does. */
    boolean skipDollarQuoted() {
        int length = tagLength();
        if (length == 0) {
            return false;
        }
        int line = cursor.line();
        int column = cursor.column();
        String tag = ahead(length);
        cursor.advance(length);
        while (!cursor.at(tag)) {
            if (cursor.peek() == Cursor.END) {
                throw ScriptSyntaxException.unclosed(script, line, column, "dollar quote " + tag, tag);
            }
            cursor.advance();
        }
        cursor.advance(length);
        return true;
    }

    /** The length of the {@code $tag$} that begins here, 0 for none. A tag is a name without dollars. */
    private int tagLength() {
        int length = 1;
        boolean tagged = syntax.has(Trait.TAGGED_DOLLAR_QUOTES) || syntax.has(Trait.DOLLAR_QUOTED_BODIES);
        if (tagged && !Characters.isDigit(cursor.peek(length))) {
            while (Characters.isNamePart(cursor.peek(length)) && cursor.peek(length) != '$') {
                length++;
            }
        }
        return cursor.peek(length) == '$' ? length + 1 : 0;
    }

    private String ahead(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) cursor.peek(i));
        }
        return text.toString();
    }
}
