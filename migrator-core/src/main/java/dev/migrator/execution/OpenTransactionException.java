package dev.migrator.execution;

import dev.migrator.dialect.OpenTransaction;
import dev.migrator.migration.MigratorException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step outside a transaction began one and did not end it. It was rolled back. */
final class OpenTransactionException extends MigratorException {

    private final transient @Nullable FailedStatement culprit;

    private OpenTransactionException(String problem, @Nullable FailedStatement culprit) {
        super(
                problem,
                "Let it end what it begins, take back by hand what stays of it, correct it, and run again; or settle it by hand"
                        + " and say so with mark.");
        this.culprit = culprit;
    }

    static OpenTransactionException of(PreparedStep step, Optional<OpenTransaction> openTransaction)
            throws SQLException {
        if (step.code().isPresent()) {
            return new OpenTransactionException(
                    "it left a transaction open, or auto-commit off, and what it had not committed was rolled back",
                    null);
        }
        FailedStatement[] last = new FailedStatement[1];
        step.statements().forEach((statement, number) -> {
            if (openTransaction.filter(open -> open.hides().test(statement)).isPresent()) {
                last[0] = new FailedStatement(statement, number);
            }
        });
        return new OpenTransactionException(
                "it left a transaction open, and what was not committed at the end of the script was rolled back",
                last[0]);
    }

    static OpenTransactionException of(FailedStatement culprit) {
        return new OpenTransactionException(
                "it left a transaction open, and what was not committed in it was rolled back", culprit);
    }

    /** The statement that most likely began it; null where none is known. */
    @Nullable
    FailedStatement culprit() {
        return culprit;
    }
}
