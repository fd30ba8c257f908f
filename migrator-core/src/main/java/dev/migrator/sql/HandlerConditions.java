package dev.migrator.sql;

/**
 * Finds the statement in {@code DECLARE … HANDLER FOR condition, condition statement}, which nothing but the end of the
 * conditions announces.
 */
final class HandlerConditions {

    private enum Stage {
        NONE,
        HANDLER,
        CONDITION,
        CONDITION_ENDED
    }

    private Stage stage = Stage.NONE;

    void accept(Token token) {
        stage = switch (stage) {
            case NONE -> token.is("HANDLER") ? Stage.HANDLER : Stage.NONE;
            case HANDLER -> token.is("FOR") ? Stage.CONDITION : Stage.NONE;
            case CONDITION -> isUnfinished(token) ? Stage.CONDITION : Stage.CONDITION_ENDED;
            case CONDITION_ENDED -> token.is(",") ? Stage.CONDITION : Stage.NONE;
        };
    }

    /** Is {@code token}, not accepted yet, the first of the handler's statement? */
    boolean endsBefore(Token token) {
        if (stage != Stage.CONDITION_ENDED || token.is(",")) {
            return false;
        }
        stage = Stage.NONE;
        return true;
    }

    /** {@code NOT FOUND}, {@code SQLSTATE VALUE '23000'} */
    private static boolean isUnfinished(Token token) {
        return token.is("NOT") || token.is("SQLSTATE") || token.is("VALUE");
    }
}
