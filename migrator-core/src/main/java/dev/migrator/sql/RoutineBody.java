package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;
import org.jspecify.annotations.Nullable;

/** The body of a routine, trigger or event: a header, and behind it either control statements or a simple statement. */
final class RoutineBody implements Body {

    private final RoutineHeader header;
    private final ControlStatements statements;

    RoutineBody(SqlSyntax syntax) {
        this.header = new RoutineHeader(syntax);
        this.statements = new ControlStatements(syntax.has(Trait.DECLARED_BODIES));
    }

    @Override
    public void accept(Token token) {
        if (header.isOver()) {
            statements.accept(token);
            return;
        }
        Token opener = header.accept(token);
        if (opener != null) {
            statements.begin(opener);
        }
    }

    @Override
    public @Nullable Token open() {
        return statements.open();
    }
}
