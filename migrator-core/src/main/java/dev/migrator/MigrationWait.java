package dev.migrator;

import dev.migrator.migration.ConflictException;
import dev.migrator.plan.DatabaseStatus;
import java.time.Duration;

/** Waits until somebody else has migrated. */
final class MigrationWait {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration NOTICE = Duration.ofSeconds(5);

    private final Migrator migrator;
    private final Duration limit;
    private final MigrationListener listener;

    MigrationWait(Migrator migrator, Duration limit, MigrationListener listener) {
        this.migrator = migrator;
        this.limit = limit;
        this.listener = listener;
    }

    void await() {
        long start = System.nanoTime();
        Duration lastNotice = NOTICE.negated();
        DatabaseStatus status = settledStatus();
        while (!status.unfinished().isEmpty()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(limit) >= 0) {
                throw PendingMigrationsException.stillThere(status.unfinished(), limit);
            }
            if (waited.minus(lastNotice).compareTo(NOTICE) >= 0) {
                listener.waitingForMigrations(status.unfinished().size(), waited);
                lastNotice = waited;
            }
            pause(status);
            status = settledStatus();
        }
    }

    /** While a migrator is at work a conflict may be no more than its work in progress. */
    private DatabaseStatus settledStatus() {
        MigratorStatus status = migrator.status();
        if (status.lock().isEmpty() && !status.status().conflicts().isEmpty()) {
            throw new ConflictException(status.status().conflicts());
        }
        return status.status();
    }

    private void pause(DatabaseStatus status) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PendingMigrationsException.stillThere(status.unfinished(), Duration.ZERO);
        }
    }
}
