package dev.migrator.sql;

/** Collects the {@link SqlStatement#head() head} of a statement from its tokens. */
final class Head {

    private final StringBuilder text = new StringBuilder();
    private int end;

    void add(Token token, Cursor cursor) {
        int room = SqlStatement.HEAD_LIMIT - text.length();
        if (room <= 0 || !isText(token)) {
            return;
        }
        if (token.start() > end && !text.isEmpty()) {
            text.append(' ');
        }
        text.append(
                token.word().isEmpty()
                        ? cursor.kept(token.start(), Math.min(token.end(), token.start() + room))
                        : token.word());
        end = token.end();
    }

    String text() {
        return text.substring(0, Math.min(text.length(), SqlStatement.HEAD_LIMIT));
    }

    private static boolean isText(Token token) {
        return switch (token.kind()) {
            case WORD, QUOTED, SYMBOL, DELIMITER -> true;
            case HINT, CODE_COMMENT_BEGIN, CODE_COMMENT_END, TERMINATOR, BREAKPOINT, COMMAND, END -> false;
        };
    }
}
