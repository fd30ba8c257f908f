package dev.migrator.sql;

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
            "(XA (?!RECOVER\\b).*|(ROLLBACK|ABORT)( (WORK|TRANSACTION))?( AND( NO)? CHAIN)?( (NO )?RELEASE)?|ROLLBACK PREPARED\\b.*"
                    + "|COMMIT\\b.*|END( WORK| TRANSACTION)? AND CHAIN|PREPARE TRANSACTION\\b.*|PREPARE COMMIT (?!AS\\b|FROM\\b)\\w.*"
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
}
