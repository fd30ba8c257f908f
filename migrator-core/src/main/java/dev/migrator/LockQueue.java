package dev.migrator;

import dev.migrator.dialect.MigratorLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Waits for the lock: tries, sleeps a little, tries again, and tells who has it every few seconds. */
final class LockQueue {

    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 1000;
    private static final Duration NOTICE = Duration.ofSeconds(5);

    private final Session session;
    private final Duration limit;
    private final MigrationListener listener;

    LockQueue(Session session, Duration limit, MigrationListener listener) {
        this.session = session;
        this.limit = limit;
        this.listener = listener;
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
        MigratorLock lock = session.lock();
        Connection connection = session.connection();
        long start = System.nanoTime();
        long pause = FIRST_PAUSE_MS;
        Duration lastNotice = NOTICE.negated();
        while (!lock.tryAcquire(connection)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(limit) >= 0) {
                throw new LockNotObtainedException(session.table().toString(), limit, lock.holder(connection));
            }
            if (waited.minus(lastNotice).compareTo(NOTICE) >= 0) {
                listener.waitingForLock(session.table().toString(), lock.holder(connection), waited);
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
            throw LockNotObtainedException.interrupted(session.table().toString());
        }
    }
}
