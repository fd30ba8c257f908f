package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;
import org.jspecify.annotations.Nullable;

/** Follows one statement, token by token, and knows whether it is inside of a body made of statements itself. */
interface Body {

    void accept(Token token);

    /** What began the body, while it has not ended. */
    @Nullable
    Token open();

    static Body of(SqlSyntax syntax) {
        if (syntax.has(Trait.TRIGGER_BODIES)) {
            return new TriggerBody();
        }
        if (syntax.has(Trait.ATOMIC_BODIES) || syntax.has(Trait.ROUTINE_BODIES)) {
            return new RoutineBody(syntax);
        }
        return new None();
    }

    /** No statement has a body. */
    final class None implements Body {

        @Override
        public void accept(Token token) {}

        @Override
        public @Nullable Token open() {
            return null;
        }
    }
}
