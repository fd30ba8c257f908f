package dev.migrator.execution;

import dev.migrator.dialect.Effect;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.TransactionControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a script's statements, each with its mark in the row. What can share a transaction with its mark does. Before what
 * commits at once, the row says what the catalogue is like, in the same write as the mark of the statement before.
 */
final class RecordedStatements implements RecordedWork {

    private final RunContext context;
    private final StatementRunner runner;
    private final PreparedStep step;
    private final Connection connection;
    private final Intent intent;
    private final RoutineTransaction routine;
    private final ScriptTransaction script;
    private final UnfinishedObjects leftovers;
    private final Checkpoint checkpoint;
    private Statements.Walk walk;
    private @Nullable SqlStatement next;
    private int done;
    private Progress progress = Progress.NONE;
    private Optional<Progress.Sent> onItsWay = Optional.empty();
    private boolean tablesLocked;

    RecordedStatements(RunContext context, StatementRunner runner, PreparedStep step) {
        this.context = context;
        this.runner = runner;
        this.step = step;
        this.connection = context.connection();
        this.intent = new Intent(context);
        this.routine = new RoutineTransaction(context);
        this.script = new ScriptTransaction(context.dialect());
        this.leftovers = new UnfinishedObjects(context);
        this.checkpoint = new Checkpoint(context);
        this.walk = step.statements().walk();
    }

    @Override
    public void goOn(int alreadyDone, Progress before, boolean inDoubt) throws SQLException {
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
        advance();
        if (next != null) {
            lost.requireNothingElse();
        }
        if (inDoubt && next != null) {
            settle(next, before);
        } else if (before.sent().isPresent() && next != null) {
            leftovers.dropLeftovers(next, before.sent().get().unfinished());
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
        script.rolledBack();
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
        onItsWay = intent.of(progress, next, noRoutineTransaction());
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
            script.begun();
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
        boolean own = control || script.isOpen();
        if (!own && !tablesLocked && RoutineTransaction.serves(context.dialect(), statement)) {
            runRoutine(statement, row);
            return;
        }
        boolean together = !own && effect == Effect.TRANSACTIONAL;
        if (!together && !script.isOpen()) {
            inTransaction(false);
        }
        context.lockTimeouts().set(limit(statement));
        context.checkLease();
        if (together) {
            inTransaction(true);
            context.lockTimeouts().begun(limit(statement));
        } else if (effect == Effect.CATALOGUE) {
            checkpoint.write();
        }
        long sentAt = System.nanoTime();
        send(statement);
        leftovers.requireValid(statement);
        script.sent(statement, effect);
        mark(statement, row, together);
        context.listener().statementExecuted(step, statement, Duration.ofNanos(System.nanoTime() - sentAt));
    }

    /** To begin one would commit what the script's own transaction did so far, or give its table locks back. */
    private boolean noRoutineTransaction() {
        return script.isOpen() || tablesLocked;
    }

    /** The mark of what is done and the intent of what comes next are one write. */
    private void mark(SqlStatement statement, RunningRow row, boolean commit) throws SQLException {
        Progress after = progress.after(statement);
        SqlStatement following = walk.hasNext() ? walk.next() : null;
        Optional<Progress.Sent> sending = intent.of(after, following, noRoutineTransaction());
        row.move(done + 1, after.sending(sending));
        if (commit) {
            if (!tablesLocked) {
                // Otherwise the lease's table can't be reached, and the row alone is the fence.
                context.lock().fence(connection);
            }
            connection.commit();
        }
        progress = after;
        done++;
        next = following;
        onItsWay = sending;
    }

    private void runRoutine(SqlStatement statement, RunningRow row) throws SQLException {
        inTransaction(false);
        context.lockTimeouts().set(limit(statement));
        context.checkLease();
        routine.begin();
        long sentAt = System.nanoTime();
        try {
            row.move(done, progress.sending(Optional.of(intent.unknown(progress, statement))));
            send(statement);
            routine.requireNoOther(new FailedStatement(statement, done + 1));
            mark(statement, row, false);
            context.lock().fence(connection);
            routine.commit();
        } catch (SQLException | RuntimeException e) {
            // Also where another migrator has taken over: the driver knows nothing of this transaction.
            routine.rollBack(e);
            throw e;
        }
        context.listener().statementExecuted(step, statement, Duration.ofNanos(System.nanoTime() - sentAt));
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
        // What an index build leaves behind is removed before the next attempt.
        if (statement == null) {
            return false;
        }
        boolean build = leftovers.concern(statement) && context.dialect().refusesTransaction(statement);
        return build || intent.changedNothing(statement, onItsWay);
    }

    @Override
    public void tidyUp() throws SQLException {
        if (next != null && onItsWay.isPresent()) {
            leftovers.dropLeftovers(next, onItsWay.get().unfinished());
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
