package dev.migrator.sql;

/** Follows one statement, token by token, and knows whether rows stand behind it: {@code COPY … FROM STDIN}. */
final class CopyClause {

    private enum Stage {
        FIRST,
        TARGET,
        FROM,
        ROWS,
        NO_ROWS
    }

    private Stage stage = Stage.FIRST;

    /** @param inParentheses whether {@code token} stands inside of some */
    void accept(Token token, boolean inParentheses) {
        stage = switch (stage) {
            case FIRST -> token.is("COPY") ? Stage.TARGET : Stage.NO_ROWS;
            case TARGET -> token.is("FROM") && !inParentheses ? Stage.FROM : Stage.TARGET;
            // Either word means the client; the grammar takes both.
            case FROM -> token.is("STDIN") || token.is("STDOUT") ? Stage.ROWS : Stage.NO_ROWS;
            case ROWS, NO_ROWS -> stage;
        };
    }

    boolean readsRows() {
        return stage == Stage.ROWS;
    }
}
