package dev.migrator.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a statement does to the transaction it stands in. */
public enum TransactionControl {
    NONE,
    BEGIN,
    COMMIT,
    /** Anything that ends, prepares or hides a transaction otherwise. */
    OTHER;

    private static final Pattern BEGINS =
            Pattern.compile("(BEGIN|START TRANSACTION)\\b(?! ATOMIC| NOT ATOMIC).*", Pattern.DOTALL);
    private static final Pattern COMMITS = Pattern.compile("(COMMIT|END)( WORK| TRANSACTION)?( AND NO CHAIN)?");
    private static final Pattern OTHERWISE = Pattern.compile(
            "((ROLLBACK|ABORT)( (WORK|TRANSACTION))?( AND( NO)? CHAIN)?( (NO )?RELEASE)?|ROLLBACK PREPARED\\b.*"
                    + "|COMMIT\\b.*|END( WORK| TRANSACTION)? AND CHAIN|PREPARE TRANSACTION\\b.*"
                    + "|SET\\b.*\\bAUTOCOMMIT\\b.*)",
            Pattern.DOTALL);

    public static TransactionControl of(SqlStatement statement) {
        String head = statement.head();
        if (COMMITS.matcher(head).matches()) {
            return COMMIT;
        }
        if (OTHERWISE.matcher(head).matches()) {
            return OTHER;
        }
        // With a semicolon inside it is a block with a body, not the begin of a transaction.
        boolean begins = BEGINS.matcher(head).matches() && !statement.text().contains(";");
        return begins ? BEGIN : NONE;
    }

    /** Whether a script's first statement begins a transaction and its last commits it. */
    public static boolean framed(List<SqlStatement> statements) {
        return statements.size() > 1
                && of(statements.get(0)) == BEGIN
                && of(statements.get(statements.size() - 1)) == COMMIT;
    }

    /** The first statement that controls transactions in any other way than framing the whole script. */
    public static Optional<SqlStatement> misplaced(List<SqlStatement> statements) {
        List<SqlStatement> inner = framed(statements) ? statements.subList(1, statements.size() - 1) : statements;
        return inner.stream().filter(statement -> of(statement) != NONE).findFirst();
    }
}
