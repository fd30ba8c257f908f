package dev.migrator.execution;

import dev.migrator.dialect.Effect;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.TransactionControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends a script's statements, each with its mark in the row. What can share a transaction with its mark does. Before what
 * commits at once, the row says what the catalogue is like, in the same write as the mark of the statement before.
 */
final class RecordedStatements implements RecordedWork {

    private static final Pattern AUTO_COMMIT = Pattern.compile("SET\\b.*\\bAUTOCOMMIT\\b[ =]*((?<off>0|OFF|FALSE)|.*)");

    private static final String SAVEPOINT = "migrator_routine";

    private final RunContext context;
    private final StatementRunner runner;
    private final PreparedStep step;
    private final HiddenTransactions transactions;
    private final Connection connection;
    private final CatalogueEvidence catalogue;
    private final InvalidIndexes indexes;
    private Statements.Walk walk;
    private @Nullable SqlStatement next;
    private int done;
    private Progress progress = Progress.NONE;
    private Optional<Progress.Sent> onItsWay = Optional.empty();
    /** Whether a transaction that the script itself began is open. */
    private boolean ownOpen;

    /** Whether the script has switched auto-commit off, so that one is always open. */
    private boolean autoCommitOff;

    private boolean tablesLocked;

    RecordedStatements(RunContext context, StatementRunner runner, PreparedStep step) {
        this.context = context;
        this.runner = runner;
        this.step = step;
        this.connection = context.connection();
        this.transactions = new HiddenTransactions(context);
        this.catalogue = new CatalogueEvidence(context);
        this.indexes = new InvalidIndexes(context);
        this.walk = step.statements().walk();
    }

    @Override
    public void goOn(int alreadyDone, Progress before) throws SQLException {
        done = alreadyDone;
        progress = before.sending(Optional.empty());
        onItsWay = Optional.empty();
        LostSession lost = new LostSession(context, step);
        walk.close();
        walk = step.statements().walk();
        for (int number = 1; number <= done; number++) {
            SqlStatement statement = walk.next();
            if (lost.needsAgain(statement, number)) {
                send(statement);
            }
        }
        lost.requireNothingElse();
        advance();
        if (before.sent().isPresent() && next != null) {
            settle(next, before);
        }
        if (done > 0 && next != null && TransactionControl.of(next) == TransactionControl.COMMIT) {
            // The marks before it were part of its transaction, and here they are.
            count(next);
        }
    }

    @Override
    public void restart(int alreadyDone, Progress before) {
        walk.close();
        walk = step.statements().walk();
        for (int number = 1; number <= alreadyDone; number++) {
            walk.next();
        }
        done = alreadyDone;
        progress = before.sending(Optional.empty());
        onItsWay = before.sent();
        advance();
    }

    private void settle(SqlStatement doubtful, Progress before) throws SQLException {
        if (new Doubt(context, step).tookEffect(doubtful, done + 1, before)) {
            count(doubtful);
        }
    }

    private void count(SqlStatement statement) {
        progress = progress.after(statement);
        done++;
        advance();
    }

    private void advance() {
        next = walk.hasNext() ? walk.next() : null;
    }

    @Override
    public Progress progress() throws SQLException {
        onItsWay = sending(progress, next);
        return progress.sending(onItsWay);
    }

    @Override
    public int done() {
        return done;
    }

    @Override
    public @Nullable SqlStatement at() {
        return next;
    }

    @Override
    public void run(RunningRow row) throws SQLException {
        if (step.ownTransaction().beginFirst() && done == 0) {
            execute(context.dialect().beginSql());
            ownOpen = true;
        }
        for (SqlStatement statement = next; statement != null; statement = next) {
            if (context.stop().requested()) {
                throw StoppedException.atStatement(step, done);
            }
            runOne(statement, row);
        }
        if (step.ownTransaction().commitLast()) {
            execute("commit");
        }
        if (step.ownTransaction() != OwnTransaction.NONE) {
            // What the script rolled back took the counting with it.
            row.move(done, progress);
        }
        inTransaction(false);
    }

    private void runOne(SqlStatement statement, RunningRow row) throws SQLException {
        boolean control = TransactionControl.of(statement) != TransactionControl.NONE;
        Effect effect = context.dialect().effect(statement);
        if (!control && !ownOpen && hidden(effect)) {
            runHidden(statement, row);
            return;
        }
        boolean together = !control && !ownOpen && effect == Effect.TRANSACTIONAL;
        if (!together) {
            inTransaction(false);
        }
        context.lockTimeouts().set(limit(statement));
        context.checkLease();
        if (together) {
            inTransaction(true);
            context.lockTimeouts().begun(limit(statement));
        }
        long sentAt = System.nanoTime();
        send(statement);
        indexes.requireValid(statement);
        ownOpen = staysOpen(statement, effect);
        mark(statement, row, together);
        context.listener().statementExecuted(step, statement, Duration.ofNanos(System.nanoTime() - sentAt));
    }

    /** The mark of what is done and the intent of what comes next are one write. */
    private void mark(SqlStatement statement, RunningRow row, boolean commit) throws SQLException {
        Progress after = progress.after(statement);
        SqlStatement following = walk.hasNext() ? walk.next() : null;
        Optional<Progress.Sent> sending = sending(after, following);
        row.move(done + 1, after.sending(sending));
        if (commit) {
            context.lock().fence(connection);
            connection.commit();
        }
        progress = after;
        done++;
        next = following;
        onItsWay = sending;
    }

    /** Whether it may commit inside, and may nevertheless stand in a transaction. */
    private boolean hidden(Effect effect) {
        return effect == Effect.OPAQUE && !context.dialect().transactionalDdl();
    }

    /**
     * A routine runs in a transaction in which the row says so. Killed, that is only seen later if something inside has
     * committed. Auto-commit stays on, so that what it does after a commit of its own is what it would do without us.
     */
    private void runHidden(SqlStatement statement, RunningRow row) throws SQLException {
        inTransaction(false);
        context.lockTimeouts().set(limit(statement));
        context.checkLease();
        execute(context.dialect().beginSql());
        row.move(done, progress.sending(Optional.of(sent(progress, statement, Optional.empty()))));
        execute("savepoint " + SAVEPOINT);
        long sentAt = System.nanoTime();
        send(statement);
        if (endedTransaction() && transactions.endLeftOpen()) {
            throw OpenTransactionException.of(new FailedStatement(statement, done + 1));
        }
        mark(statement, row, false);
        execute("commit");
        context.listener().statementExecuted(step, statement, Duration.ofNanos(System.nanoTime() - sentAt));
    }

    private boolean endedTransaction() {
        try {
            execute("release savepoint " + SAVEPOINT);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    private boolean staysOpen(SqlStatement statement, Effect effect) {
        return switch (TransactionControl.of(statement)) {
            case BEGIN -> true;
            case COMMIT -> autoCommitOff;
            case OTHER -> {
                Matcher autoCommit = AUTO_COMMIT.matcher(statement.head());
                autoCommitOff = autoCommit.matches() ? autoCommit.group("off") != null : autoCommitOff;
                yield autoCommitOff || statement.head().endsWith(" AND CHAIN");
            }
            case NONE ->
                autoCommitOff || (ownOpen && (context.dialect().transactionalDdl() || effect != Effect.CATALOGUE));
        };
    }

    /** What the row has to keep of the statement that comes next, if a kill could leave it in doubt. */
    private Optional<Progress.Sent> sending(Progress before, @Nullable SqlStatement statement) throws SQLException {
        if (statement == null || TransactionControl.of(statement) != TransactionControl.NONE) {
            return Optional.empty();
        }
        return switch (context.dialect().effect(statement)) {
            case CATALOGUE -> Optional.of(sent(before, statement, catalogue.of(statement)));
            case OPAQUE ->
                hidden(Effect.OPAQUE) && !ownOpen
                        ? Optional.empty()
                        : Optional.of(sent(before, statement, Optional.empty()));
            case SESSION, TRANSACTIONAL, REPEATABLE ->
                indexes.concern(statement) ? Optional.of(sent(before, statement, Optional.empty())) : Optional.empty();
        };
    }

    private Progress.Sent sent(Progress before, SqlStatement statement, Optional<String> evidence) throws SQLException {
        return new Progress.Sent(before.fingerprint(statement), evidence, indexes.before(statement));
    }

    /** One that waits for others' transactions must not give up on them, unless its script says so. */
    private Optional<Duration> limit(SqlStatement statement) {
        return step.directives()
                .lockTimeout()
                .or(() -> context.dialect().refusesTransaction(statement)
                        ? Optional.of(Duration.ZERO)
                        : Optional.empty());
    }

    private void send(SqlStatement statement) throws SQLException {
        Optional<String> withHistory = context.dialect()
                .lockingToo(statement, context.history().table().sql());
        runner.run(step, withHistory.map(text -> asSent(statement, text)).orElse(statement));
        tablesLocked =
                withHistory.isPresent() || (tablesLocked && !context.dialect().unlocksTables(statement));
    }

    private static SqlStatement asSent(SqlStatement statement, String text) {
        return new SqlStatement(text, statement.line(), statement.column(), statement.head());
    }

    @Override
    public boolean changedNothing(RunningRow row) throws SQLException {
        SqlStatement statement = next;
        if (statement == null || context.dialect().effect(statement) == Effect.OPAQUE) {
            return false;
        }
        Optional<String> before = onItsWay.flatMap(Progress.Sent::catalogue);
        return before.isEmpty() || before.equals(catalogue.of(statement));
    }

    @Override
    public void tidyUp() throws SQLException {
        ownOpen = false;
        if (next != null && onItsWay.isPresent()) {
            indexes.dropLeftovers(next, onItsWay.get().invalidIndexes());
        }
    }

    private void inTransaction(boolean wanted) throws SQLException {
        if (connection.getAutoCommit() == wanted) {
            connection.setAutoCommit(!wanted);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        walk.close();
    }
}
