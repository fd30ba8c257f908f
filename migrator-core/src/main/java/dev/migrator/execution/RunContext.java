package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.LockLostException;
import dev.migrator.dialect.MigratorLock;
import dev.migrator.history.History;
import dev.migrator.history.Origin;
import dev.migrator.migration.RunState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * What the steps of one run share.
 *
 * @param connection the one that holds the lock, in auto-commit
 * @param history on the same connection
 * @param origin who writes the rows
 * @param lockRetry how long a step that is refused a lock is tried again
 * @param stop tells when the process is asked to end
 * @param inDoubt what a person knows of the statement that was interrupted
 */
public record RunContext(
        Connection connection,
        Dialect dialect,
        History history,
        Origin origin,
        MigratorLock lock,
        LockTimeouts lockTimeouts,
        LockRetry lockRetry,
        StopSignal stop,
        Optional<InDoubt> inDoubt,
        ExecutionListener listener) {

    /** Before each statement: a lease may be over. Session locks are not asked, which would cost a round trip. */
    void checkLease() throws SQLException {
        if (lock.expires()) {
            lock.check(connection);
        }
    }

    /** Ends the row of the run that a step resumes or settles, if that was killed; a failed one is final already. */
    void closeInterrupted(PreparedStep step, Instant at) {
        step.step().resumes().filter(entry -> entry.state() == RunState.RUNNING).ifPresent(entry -> {
            if (!history.finish(entry.id(), RunState.FAILED, at, 0, Optional.of("interrupted; see the next row"))) {
                throw LockLostException.takenOver(history.table().toString());
            }
        });
    }
}
