package dev.migrator.execution;

import dev.migrator.migration.CodeMigration;
import dev.migrator.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a class outside the engine's own transaction. Where the database just has no transactional DDL, the class still runs in
 * a transaction with its mark: killed before anything in it committed, it has left nothing.
 */
final class RecordedCode implements RecordedWork {

    /** Nothing tells of a class that something was committed from inside how far it came. */
    private static final Progress AT_WORK =
            new Progress("", Optional.of(new Progress.Sent("class", Optional.empty(), UnfinishedObjects.Known.NONE)));

    private final RunContext context;
    private final StatementRunner runner;
    private final PreparedStep step;
    private final CodeMigration code;
    private int done;

    RecordedCode(RunContext context, StatementRunner runner, PreparedStep step, CodeMigration code) {
        this.context = context;
        this.runner = runner;
        this.step = step;
        this.code = code;
    }

    @Override
    public void goOn(int alreadyDone, Progress before, boolean inDoubt) {
        boolean tookEffect = inDoubt && new Doubt(context, step).tookEffect();
        done = tookEffect ? 1 : alreadyDone;
    }

    @Override
    public void restart(int alreadyDone, Progress before) {
        done = alreadyDone;
    }

    @Override
    public Progress progress() {
        return done > 0 || tellsInside() ? Progress.NONE : AT_WORK;
    }

    @Override
    public int done() {
        return done;
    }

    @Override
    public void run(RunningRow row) throws SQLException {
        if (done > 0) {
            return;
        }
        if (code.code().transactional()) {
            runInTransaction(row);
        } else {
            runner.run(code, step.step().direction());
            row.move(1, Progress.NONE);
        }
        done = 1;
    }

    /** Whether the row can say inside the transaction that the class is at work. */
    private boolean tellsInside() {
        return code.code().transactional() && !context.dialect().readersWait();
    }

    private void runInTransaction(RunningRow row) throws SQLException {
        Connection connection = context.connection();
        connection.setAutoCommit(false);
        if (tellsInside()) {
            row.move(0, AT_WORK);
        }
        runner.runLent(code, step.step().direction());
        row.move(1, Progress.NONE);
        context.lock().fence(connection);
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public @Nullable SqlStatement at() {
        return null;
    }

    @Override
    public boolean changedNothing(RunningRow row) {
        return row.progress().sent().isEmpty();
    }

    @Override
    public void tidyUp() {
        // What the class did is its own business.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
