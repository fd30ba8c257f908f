package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.dialect.MigratorLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Waits for the lock: tries, sleeps a little, tries again, and tells who has it every few seconds. */
final class LockQueue {

    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 1000;
    private static final Duration NOTICE = Duration.ofSeconds(5);

    private final MigratorLock lock;
    private final Connection connection;
    private final Question holder;
    private final String table;
    private final Optional<String> otherTool;
    private final Duration limit;
    private final MigrationListener listener;

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
            MigrationListener listener) {
        this.lock = lock;
        this.connection = connection;
        this.holder = holder;
        this.table = table;
        this.otherTool = otherTool;
        this.limit = limit;
        this.listener = listener;
    }

    /** For our own lock. */
    static LockQueue ofSession(Session session, Duration limit, MigrationListener listener) throws SQLException {
        MigratorLock lock = session.lock();
        return new LockQueue(
                lock,
                session.connection(),
                () -> session.holder(lock),
                session.table().toString(),
                Optional.empty(),
                limit,
                listener);
    }

    /** For that of a tool whose history is taken over. */
    static LockQueue ofOtherTool(
            MigratorLock lock,
            Connection connection,
            String tool,
            String table,
            Duration limit,
            MigrationListener listener) {
        return new LockQueue(
                lock, connection, () -> lock.holder(connection), table, Optional.of(tool), limit, listener);
    }

    /** The lock while it is ours; closing gives it back. */
    record Held(MigratorLock lock, Connection connection) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            lock.release(connection);
        }
    }

    /** @throws LockNotObtainedException if another migrator has it longer than we may wait */
    Held acquire() throws SQLException {
        long start = System.nanoTime();
        long pause = FIRST_PAUSE_MS;
        Duration lastNotice = NOTICE.negated();
        while (!lock.tryAcquire(connection)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(limit) >= 0) {
                Optional<LockHolder> who = holder.answer();
                throw otherTool
                        .map(tool -> LockNotObtainedException.ofOtherTool(tool, table, limit, who))
                        .orElseGet(() -> new LockNotObtainedException(table, limit, who));
            }
            if (waited.minus(lastNotice).compareTo(NOTICE) >= 0) {
                listener.waitingForLock(table, holder.answer(), waited);
                lastNotice = waited;
            }
            pause(Math.min(pause, limit.minus(waited).toMillis() + 1));
            pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        }
        return new Held(lock, connection);
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LockNotObtainedException.interrupted(table);
        }
    }
}
