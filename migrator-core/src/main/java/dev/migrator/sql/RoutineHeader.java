package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the token at which the body of a statement begins, if it begins with a control statement. The words of control
 * statements are names, functions and clauses elsewhere ({@code IF NOT EXISTS}, {@code REPEAT('a', 3)}, {@code FOR EACH
 * ROW}), so that none counts before the place where a body can begin, and none behind the first word of a simple
 * statement.
 */
final class RoutineHeader {

    private static final Set<String> BEFORE_TYPE = Set.of(
            "OR", "REPLACE", "DEFINER", "AGGREGATE", "SPECIFIC", "CURRENT_USER", "CURRENT_ROLE", "TEMPORARY", "TEMP");
    private static final Set<String> NAME_FOLLOWS = Set.of("=", "@", ".", "-");
    private static final Set<String> TYPES = Set.of("PROCEDURE", "FUNCTION", "ROUTINE", "TRIGGER", "EVENT", "PACKAGE");
    private static final Set<String> SIMPLE = Set.of(
            "SELECT",
            "WITH",
            "VALUES",
            "TABLE",
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "CALL",
            "DO",
            "RETURN",
            "CREATE",
            "ALTER",
            "DROP",
            "TRUNCATE",
            "RENAME",
            "GRANT",
            "REVOKE",
            "ANALYZE",
            "OPTIMIZE",
            "PREPARE",
            "EXECUTE",
            "SIGNAL",
            "KILL",
            "FLUSH",
            "LOAD",
            "LOCK");
    private static final Set<String> BEFORE_TYPE_NAMED_SET = Set.of("CHARACTER", "CHAR", "RETURNS");

    private enum Stage {
        FIRST,
        /** Behind a {@code BEGIN} that is a block's only if {@code NOT ATOMIC} follows. */
        BEGIN,
        BEFORE_TYPE,
        SIGNATURE,
        BEFORE_BODY,
        OVER
    }

    private final boolean anyControlStatement;
    private final boolean atomic;
    private final boolean anonymous;
    private final boolean declared;
    private Stage stage = Stage.FIRST;
    private String type = "";
    private @Nullable Token previous;
    private @Nullable Token begin;
    private int parentheses;

    RoutineHeader(SqlSyntax syntax) {
        this.anyControlStatement = syntax.has(Trait.ROUTINE_BODIES);
        this.atomic = syntax.has(Trait.ATOMIC_BODIES);
        this.anonymous = syntax.has(Trait.ANONYMOUS_BLOCKS);
        this.declared = syntax.has(Trait.DECLARED_BODIES);
    }

    /** True once a body began, or none can. */
    boolean isOver() {
        return stage == Stage.OVER;
    }

    /** The token that began the body, if {@code token} shows that it has begun. */
    @Nullable
    Token accept(Token token) {
        parentheses += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        Token opener = parentheses > 0 ? null : opener(token);
        if (opener != null) {
            stage = Stage.OVER;
        } else if (parentheses <= 0) {
            stage = following(token);
        }
        previous = token;
        begin = token.is("BEGIN") ? token : begin;
        return opener;
    }

    private @Nullable Token opener(Token token) {
        boolean control = ControlStatements.beginsWith(token);
        boolean opens =
                switch (stage) {
                    case FIRST -> anonymous && ((control && (declared || !token.is("BEGIN"))) || isDeclare(token));
                    case BEGIN -> token.is("ATOMIC");
                    case SIGNATURE -> isAtomic(token) || beginsDeclarations(token);
                    case BEFORE_BODY ->
                        (control && anyControlStatement)
                                || isAtomic(token)
                                || isDeclare(token)
                                || beginsDeclarations(token);
                    case BEFORE_TYPE, OVER -> false;
                };
        return opens && token.is("ATOMIC") ? begin : opens ? token : null;
    }

    private boolean isDeclare(Token token) {
        return declared && token.is("DECLARE");
    }

    private boolean beginsDeclarations(Token token) {
        return declared && (token.is("AS") || token.is("IS")) && !type.equals("TRIGGER") && !type.equals("EVENT");
    }

    private boolean isAtomic(Token token) {
        return atomic && token.is("ATOMIC") && follows("BEGIN");
    }

    private Stage following(Token token) {
        return switch (stage) {
            case FIRST -> first(token);
            case BEGIN -> token.is("NOT") ? Stage.BEGIN : Stage.OVER;
            case BEFORE_TYPE -> beforeType(token);
            case SIGNATURE -> signatureEndsAt(token) ? Stage.BEFORE_BODY : Stage.SIGNATURE;
            case BEFORE_BODY -> anyControlStatement && beginsSimpleStatement(token) ? Stage.OVER : Stage.BEFORE_BODY;
            case OVER -> Stage.OVER;
        };
    }

    private Stage first(Token token) {
        if (token.kind() == Token.Kind.CODE_COMMENT_BEGIN || token.kind() == Token.Kind.HINT) {
            return Stage.FIRST;
        }
        if (anonymous && token.is("BEGIN")) {
            return Stage.BEGIN;
        }
        return token.is("CREATE") || token.is("ALTER") ? Stage.BEFORE_TYPE : Stage.OVER;
    }

    private Stage beforeType(Token token) {
        if (!token.isWord() || BEFORE_TYPE.contains(token.word()) || follows(NAME_FOLLOWS)) {
            return Stage.BEFORE_TYPE;
        }
        type = token.word();
        return TYPES.contains(type) ? Stage.SIGNATURE : Stage.OVER;
    }

    private boolean signatureEndsAt(Token token) {
        return switch (type) {
            case "TRIGGER" -> follows("EACH");
            case "EVENT" -> token.is("DO");
            default -> token.is(")");
        };
    }

    private boolean beginsSimpleStatement(Token token) {
        if (declared && token.is("RETURN")) {
            // The type of what it returns.
            return false;
        }
        return SIMPLE.contains(token.word()) || (token.is("SET") && !follows(BEFORE_TYPE_NAMED_SET));
    }

    private boolean follows(String word) {
        return previous != null && previous.is(word);
    }

    private boolean follows(Set<String> words) {
        return previous != null && words.contains(previous.word());
    }
}
