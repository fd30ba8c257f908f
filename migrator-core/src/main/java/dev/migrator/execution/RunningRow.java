package dev.migrator.execution;

import dev.migrator.dialect.LockLostException;
import dev.migrator.migration.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The row of a run outside a transaction, moved on with each statement. It is a fence as well: another migrator that takes
 * over closes it first, and then it can't be moved any more.
 */
final class RunningRow {

    private final RunContext context;
    private final long id;
    private final Instant startedAt;
    private final long start = System.nanoTime();

    private RunningRow(RunContext context, long id, Instant startedAt) {
        this.context = context;
        this.id = id;
        this.startedAt = startedAt;
    }

    static RunningRow insert(RunContext context, PreparedStep step, int done, Progress progress) {
        Instant startedAt = Instant.now();
        long id = context.history().insert(Rows.running(step, done, progress, startedAt), context.origin());
        return new RunningRow(context, id, startedAt);
    }

    /** @throws LockLostException if another migrator has closed it */
    void move(int done, Progress progress) {
        if (!context.history().progress(id, done, progress.text())) {
            throw LockLostException.takenOver(context.history().table().toString());
        }
    }

    /** @throws LockLostException if another migrator has closed it */
    void finish(RunState state, Optional<String> error) {
        Duration took = took();
        if (!context.history().finish(id, state, startedAt.plus(took), took.toMillis(), error)) {
            throw LockLostException.takenOver(context.history().table().toString());
        }
    }

    /** How many statements it says are done. */
    int done() {
        return context.history().statementsDone(id);
    }

    /** What it says of them. */
    Progress progress() {
        return Progress.parse(context.history().progress(id));
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
