package dev.migrator.sql;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a trigger where neither {@code BEGIN} nor {@code END} is reserved: columns may bear these names. Only the
 * sequence {@code ; END ;} ends the statement.
 */
final class TriggerBody implements Body {

    private static final Set<String> BEFORE_TRIGGER = Set.of("EXPLAIN", "QUERY", "PLAN", "CREATE", "TEMP", "TEMPORARY");

    private enum Stage {
        BEFORE_TRIGGER,
        HEADER,
        BODY,
        STATEMENT_ENDED,
        ENDED,
        OTHER_STATEMENT
    }

    private Stage stage = Stage.BEFORE_TRIGGER;
    private boolean create;
    private @Nullable Token began;

    @Override
    public void accept(Token token) {
        stage = switch (stage) {
            case BEFORE_TRIGGER -> beforeTrigger(token);
            case HEADER -> header(token);
            case BODY, ENDED -> token.is(";") ? Stage.STATEMENT_ENDED : Stage.BODY;
            case STATEMENT_ENDED -> statementEnded(token);
            case OTHER_STATEMENT -> Stage.OTHER_STATEMENT;
        };
    }

    @Override
    public @Nullable Token open() {
        return stage == Stage.ENDED ? null : began;
    }

    private Stage beforeTrigger(Token token) {
        if (create && token.is("TRIGGER")) {
            began = token;
            return Stage.HEADER;
        }
        create |= token.is("CREATE");
        return BEFORE_TRIGGER.contains(token.word()) ? Stage.BEFORE_TRIGGER : Stage.OTHER_STATEMENT;
    }

    private Stage header(Token token) {
        if (token.is(";")) {
            return Stage.STATEMENT_ENDED;
        }
        if (token.is("BEGIN")) {
            // Before the first semicolon the last one is it: a table or a column may have this name.
            began = token;
        }
        return Stage.HEADER;
    }

    private static Stage statementEnded(Token token) {
        if (token.is("END")) {
            return Stage.ENDED;
        }
        return token.is(";") ? Stage.STATEMENT_ENDED : Stage.BODY;
    }
}
