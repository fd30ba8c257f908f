package dev.migrator.sql;

import org.jspecify.annotations.Nullable;

/** Counts the parentheses that are open in a statement. */
final class Parentheses {

    private int depth;
    private @Nullable Token outermost;

    void accept(Token token) {
        if (token.is("(")) {
            outermost = depth == 0 ? token : outermost;
            depth++;
        } else if (token.is(")") && depth > 0) {
            depth--;
        }
    }

    /** The outermost that is open. */
    @Nullable
    Token open() {
        return depth == 0 ? null : outermost;
    }
}
