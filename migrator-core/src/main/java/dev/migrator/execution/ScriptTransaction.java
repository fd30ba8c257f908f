package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Effect;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.TransactionControl;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a transaction that a script itself began is open, told by the statements that were sent. */
final class ScriptTransaction {

    private static final Pattern AUTO_COMMIT =
            Pattern.compile("SET\\b.*\\bAUTOCOMMIT\\b[ =]*((?<off>0|OFF|FALSE)|.*)", Pattern.DOTALL);

    private final Dialect dialect;
    private boolean open;
    /** Then one is always open. */
    private boolean autoCommitOff;

    ScriptTransaction(Dialect dialect) {
        this.dialect = dialect;
    }

    boolean isOpen() {
        return open;
    }

    void begun() {
        open = true;
    }

    void rolledBack() {
        open = false;
    }

    /** A statement was sent. */
    void sent(SqlStatement statement, Effect effect) {
        open = switch (TransactionControl.of(statement)) {
            case BEGIN -> true;
            case COMMIT -> autoCommitOff;
            case OTHER -> {
                Matcher autoCommit = AUTO_COMMIT.matcher(statement.head());
                autoCommitOff = autoCommit.matches() ? autoCommit.group("off") != null : autoCommitOff;
                yield autoCommitOff || statement.head().endsWith(" AND CHAIN");
            }
            case NONE -> autoCommitOff || (open && !commits(effect));
        };
    }

    private boolean commits(Effect effect) {
        return !dialect.transactionalDdl() && effect != Effect.TRANSACTIONAL && effect != Effect.SESSION;
    }
}
