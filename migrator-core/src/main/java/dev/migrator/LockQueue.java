package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.dialect.MigratorLock;
import dev.migrator.execution.StopSignal;
import dev.migrator.execution.StoppedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Waits for the lock: tries, sleeps a little, tries again, and tells who has it every few seconds. */
final class LockQueue {

    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 1000;

    private final MigratorLock lock;
    private final Connection connection;
    private final Question holder;
    private final String table;
    private final Optional<String> otherTool;
    private final Duration limit;
    private final MigrationListener listener;
    private final StopSignal stop;

    /** Asks who has the lock. */
    private interface Question {
        Optional<LockHolder> answer() throws SQLException;
    }

    private LockQueue(
            MigratorLock lock,
            Connection connection,
            Question holder,
            String table,
            Optional<String> otherTool,
            Duration limit,
            MigrationListener listener,
            StopSignal stop) {
        this.lock = lock;
        this.connection = connection;
        this.holder = holder;
        this.table = table;
        this.otherTool = otherTool;
        this.limit = limit;
        this.listener = listener;
        this.stop = stop;
    }

    /** For our own lock. */
    static LockQueue ofSession(Session session, Duration limit, MigrationListener listener, StopSignal stop)
            throws SQLException {
        MigratorLock lock = session.lock();
        return new LockQueue(
                lock,
                session.connection(),
                () -> lock.holder(session.connection()),
                session.table().toString(),
                Optional.empty(),
                limit,
                listener,
                stop);
    }

    /** For that of a tool whose history is taken over. */
    static LockQueue ofOtherTool(
            MigratorLock lock,
            Connection connection,
            String tool,
            String table,
            Duration limit,
            MigrationListener listener,
            StopSignal stop) {
        return new LockQueue(
                lock, connection, () -> lock.holder(connection), table, Optional.of(tool), limit, listener, stop);
    }

    /** The lock while it is ours; closing gives it back. */
    record Held(MigratorLock lock, Connection connection) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            lock.release(connection);
        }
    }

    /**
     * @throws LockNotObtainedException if another migrator has it longer than we may wait
     * @throws StoppedException if the process is asked to end meanwhile
     */
    Held acquire() throws SQLException {
        Patience patience = new Patience(limit, stop);
        long pause = FIRST_PAUSE_MS;
        while (!lock.tryAcquire(connection)) {
            if (patience.isOver()) {
                Optional<LockHolder> who = holder.answer();
                throw otherTool
                        .map(tool -> LockNotObtainedException.ofOtherTool(tool, table, limit, who))
                        .orElseGet(() -> new LockNotObtainedException(table, limit, who));
            }
            if (patience.isNoticeDue()) {
                listener.waitingForLock(table, holder.answer(), patience.waited());
            }
            if (!patience.pause(Duration.ofMillis(pause))) {
                throw Thread.currentThread().isInterrupted()
                        ? LockNotObtainedException.interrupted(table)
                        : StoppedException.between();
            }
            pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        }
        return new Held(lock, connection);
    }
}
