package dev.migrator.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the control statements that are open in the body of a routine. Their words begin one only where a statement can
 * begin: {@code IF(a, b, c)}, {@code REPEAT('x', 3)}, {@code DROP TABLE IF EXISTS} and columns called {@code end} count
 * for nothing. A {@code CASE} anywhere else is an expression, which ends with a plain {@code END}.
 */
final class ControlStatements {

    private static final Set<String> KEYWORDS = Set.of("BEGIN", "IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR");
    private static final Set<String> STATEMENT_FOLLOWS = Set.of("BEGIN", "LOOP", "REPEAT");
    /** Behind these words comes an operand: an {@code END} there is a name. */
    private static final Set<String> OPERAND_FOLLOWS = Set.of(
            "CASE", "WHEN", "THEN", "ELSE", "UNTIL", "AND", "OR", "XOR", "NOT", "IS", "IN", "LIKE", "BETWEEN", "DIV",
            "MOD", "REGEXP", "RLIKE", "AS");

    private enum Kind {
        STATEMENT,
        /** What stands before the {@code BEGIN} that belongs to it; in a package there may be none. */
        DECLARATIONS,
        LOOP_WITH_DO,
        /** {@code REPEAT … UNTIL condition}: its {@code END} does not follow a semicolon. */
        UNTIL,
        CASE_EXPRESSION
    }

    /** The innermost first; nothing but the kind, since a hostile script can nest as deep as it is long. */
    private final Deque<Kind> open = new ArrayDeque<>();

    private @Nullable Token outermost;
    private final HandlerConditions handler = new HandlerConditions();
    private final boolean declared;
    private boolean statementBegins;
    /** The first token of the statement. */
    private @Nullable Token first;

    private boolean previousBegan;
    private @Nullable Token previous;

    /** @param declared whether routines and blocks may have declarations before their {@code BEGIN} */
    ControlStatements(boolean declared) {
        this.declared = declared;
    }

    static boolean beginsWith(Token token) {
        return KEYWORDS.contains(token.word());
    }

    /** Starts with the control statement that {@code opener} begins. */
    void begin(Token opener) {
        statementBegins = true;
        if (opener.is("AS") || opener.is("IS")) {
            push(Kind.DECLARATIONS, opener);
        } else {
            accept(opener);
        }
    }

    void accept(Token token) {
        if (open.isEmpty() && !statementBegins) {
            return;
        }
        boolean begins = statementBegins || handler.endsBefore(token);
        statementBegins = begins ? statement(token) : inside(token);
        previousBegan = begins;
        previous = token;
    }

    /** The outermost that is open. */
    @Nullable
    Token open() {
        return open.isEmpty() ? null : outermost;
    }

    /** Takes the first token of a statement. Can a statement begin behind it? */
    private boolean statement(Token token) {
        first = token;
        if (token.is("END")) {
            open.pop();
            return false;
        }
        if (token.is("UNTIL") && !open.isEmpty()) {
            replace(Kind.UNTIL);
            return false;
        }
        if (declared && token.is("DECLARE")) {
            push(Kind.DECLARATIONS, token);
            return true;
        }
        if (token.is("BEGIN") && isIn(Kind.DECLARATIONS)) {
            replace(Kind.STATEMENT);
            return true;
        }
        if (beginsWith(token)) {
            boolean loop = token.is("WHILE") || token.is("FOR");
            push(loop ? Kind.LOOP_WITH_DO : Kind.STATEMENT, token);
            return STATEMENT_FOLLOWS.contains(token.word());
        }
        // BEGIN NOT ATOMIC
        return token.is(";") || token.is("ELSE") || token.is("NOT") || token.is("ATOMIC");
    }

    /** Takes a later token of a statement. Can a statement begin behind it? */
    private boolean inside(Token token) {
        handler.accept(token);
        switch (token.word()) {
            case ";" -> {
                return true;
            }
            case ":" -> {
                // label: LOOP
                return previousBegan;
            }
            case "CASE" -> {
                if (!isName() && !follows("END")) {
                    push(Kind.CASE_EXPRESSION, token);
                }
            }
            case "END" -> {
                if (!isName() && (isIn(Kind.CASE_EXPRESSION) || isIn(Kind.UNTIL)) && operandEnded()) {
                    open.pop();
                }
            }
            case "THEN", "ELSE" -> {
                return !isIn(Kind.CASE_EXPRESSION);
            }
            case "DO", "LOOP" -> {
                return isIn(Kind.LOOP_WITH_DO);
            }
            case "AS", "IS" -> {
                if (isIn(Kind.DECLARATIONS) && (firstIs("PROCEDURE") || firstIs("FUNCTION"))) {
                    push(Kind.DECLARATIONS, token);
                    return true;
                }
            }
            case ">" -> {
                // <<label>> LOOP
                return follows(">") && firstIs("<");
            }
            default -> {}
        }
        return false;
    }

    private void push(Kind kind, Token token) {
        outermost = open.isEmpty() ? token : outermost;
        open.push(kind);
    }

    private void replace(Kind kind) {
        open.pop();
        open.push(kind);
    }

    private boolean firstIs(String word) {
        return first != null && first.is(word);
    }

    private boolean isIn(Kind kind) {
        return !open.isEmpty() && open.getFirst() == kind;
    }

    private boolean isName() {
        return follows(".") || follows("AS");
    }

    private boolean follows(String word) {
        return previous != null && previous.is(word);
    }

    private boolean operandEnded() {
        if (previous == null || OPERAND_FOLLOWS.contains(previous.word())) {
            return false;
        }
        return previous.kind() != Token.Kind.SYMBOL || previous.is(")") || previous.is("]") || previous.is("?");
    }
}
