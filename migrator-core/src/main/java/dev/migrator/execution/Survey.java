package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.TransactionControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must be known of a script's statements before the first of them runs; gathered on one way through them. */
final class Survey {

    private final Dialect dialect;
    private final int alreadyDone;
    private int count;
    private int refusals;
    private int controls;
    private @Nullable SqlStatement refusal;
    private @Nullable SqlStatement firstControl;
    private @Nullable SqlStatement secondControl;
    private TransactionControl first = TransactionControl.NONE;
    private TransactionControl last = TransactionControl.NONE;
    private boolean open;
    private boolean endsForeignTransaction;
    private final List<String> sessionLeftovers = new ArrayList<>();
    private boolean touchesSession;
    private boolean hidesTransactions;
    private Progress progress = Progress.NONE;

    /** @param alreadyDone how many statements an earlier run has done, which are to be recognised */
    Survey(Dialect dialect, int alreadyDone) {
        this.dialect = dialect;
        this.alreadyDone = alreadyDone;
    }

    void accept(SqlStatement statement) {
        count++;
        if (count <= alreadyDone) {
            progress = progress.after(statement);
        }
        last = TransactionControl.of(statement);
        first = count == 1 ? last : first;
        if (last != TransactionControl.NONE) {
            control(statement);
        }
        if (dialect.refusesTransaction(statement)) {
            refusals++;
            refusal = refusal == null ? statement : refusal;
        }
        if (dialect.sessionState().touches().test(statement)) {
            touchesSession = true;
            sessionLeftovers.addAll(dialect.sessionState().leftovers().apply(statement));
            hidesTransactions |= dialect.openTransaction()
                    .filter(open -> open.hides().test(statement))
                    .isPresent();
        }
    }

    private void control(SqlStatement statement) {
        controls++;
        if (firstControl == null) {
            firstControl = statement;
            endsForeignTransaction = last != TransactionControl.BEGIN;
        } else if (secondControl == null) {
            secondControl = statement;
        }
        open = last == TransactionControl.BEGIN || statement.head().endsWith("AND CHAIN");
    }

    /** Whether the first statement begins a transaction and the last commits it. */
    boolean framed() {
        return count > 1 && first == TransactionControl.BEGIN && last == TransactionControl.COMMIT;
    }

    boolean controlsTransactions() {
        return controls > 0;
    }

    /** The first statement that controls transactions in any other way than framing the whole script. */
    Optional<SqlStatement> strayControl() {
        if (framed()) {
            return controls > 2 ? Optional.ofNullable(secondControl) : Optional.empty();
        }
        return Optional.ofNullable(firstControl);
    }

    /** Whether the script begins by ending a transaction that it takes for open. */
    boolean endsForeignTransaction() {
        return endsForeignTransaction;
    }

    /** Whether a transaction that the script began is open at its end. */
    boolean leavesOpen() {
        return open;
    }

    /** The first statement that the database refuses in a transaction. */
    Optional<SqlStatement> refusal() {
        return Optional.ofNullable(refusal);
    }

    boolean allRefuse() {
        return refusals == count;
    }

    SessionUse sessionUse() {
        return new SessionUse(touchesSession, hidesTransactions, List.copyOf(sessionLeftovers));
    }

    /** Whether the script still begins with what is done. */
    boolean resumes(Optional<String> column) {
        return alreadyDone <= count
                && progress.done().equals(Progress.parse(column).done());
    }
}
