package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;

/** Steps over comments. */
final class Comments {

    static final String BREAKPOINT = "--> statement-breakpoint";

    private final Cursor cursor;
    private final SqlSyntax syntax;
    private final String script;
    private final boolean breakpoints;

    Comments(Cursor cursor, SqlSyntax syntax, String script, boolean breakpoints) {
        this.cursor = cursor;
        this.syntax = syntax;
        this.script = script;
        this.breakpoints = breakpoints;
    }

    /** Steps over the comment that begins here; false, and not a step, where none does. */
    boolean skip() {
        if (beginsLine()) {
            do {
                cursor.advance();
            } while (cursor.peek() != '\n' && cursor.peek() != Cursor.END && !isLastInLine());
            return true;
        }
        if (cursor.at("/*") && !cursor.at("/*+") && codeMarkLength() == 0) {
            skipBlock();
            return true;
        }
        return false;
    }

    /** The same for a comment that advises the optimizer; {@link #skip()} leaves it alone. */
    boolean skipHint() {
        if (!cursor.at("/*+")) {
            return false;
        }
        skipBlock();
        return true;
    }

    /** The same for what begins a comment whose content is run, with the version in it. */
    boolean skipCodeMark() {
        int length = codeMarkLength();
        cursor.advance(length);
        return length > 0;
    }

    /** Does what ends a statement for the tool that generates scripts stand here? */
    boolean isBreakpoint() {
        return breakpoints && cursor.at(BREAKPOINT);
    }

    /** A breakpoint at the end of a comment's line counts; one that the comment speaks of does not. */
    private boolean isLastInLine() {
        return isBreakpoint() && cursor.isBlankFrom(BREAKPOINT.length());
    }

    private int codeMarkLength() {
        int length = 0;
        if (syntax.has(Trait.EXECUTABLE_COMMENTS) && cursor.at("/*!")) {
            length = 3;
        } else if (syntax.has(Trait.M_EXECUTABLE_COMMENTS) && cursor.at("/*M!")) {
            length = 4;
        }
        int digits = 0;
        boolean nines = true;
        while (length > 0 && Characters.isDigit(cursor.peek(length + digits))) {
            nines &= cursor.peek(length + digits) == '9';
            digits++;
        }
        // "From the last version of all": a way to write a comment, which clients of old and new read differently.
        return digits >= 5 && nines ? 0 : length + digits;
    }

    private boolean beginsLine() {
        return switch (cursor.peek()) {
            case '-' -> cursor.peek(1) == '-' && (!syntax.has(Trait.DASHES_NEED_BLANK) || endsDashes(cursor.peek(2)));
            case '#' -> syntax.has(Trait.HASH_COMMENTS);
            case '/' -> cursor.peek(1) == '/' && syntax.has(Trait.SLASH_COMMENTS);
            default -> false;
        };
    }

    private static boolean endsDashes(int c) {
        // Cursor.END is below zero.
        return c <= ' ' || c == 0x7f;
    }

    private void skipBlock() {
        int line = cursor.line();
        int column = cursor.column();
        int depth = 0;
        do {
            if (cursor.peek() == Cursor.END) {
                throw ScriptSyntaxException.unclosed(script, line, column, "comment /*", "*/");
            }
            if (cursor.at("*/")) {
                cursor.advance(2);
                depth--;
            } else if (cursor.at("/*") && (depth == 0 || syntax.has(Trait.NESTED_COMMENTS))) {
                cursor.advance(2);
                depth++;
            } else {
                cursor.advance();
            }
        } while (depth > 0);
    }
}
