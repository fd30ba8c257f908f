package dev.migrator;

import dev.migrator.migration.ConflictException;
import dev.migrator.migration.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Waits until somebody else has migrated. */
final class MigrationWait {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration NOTICE = Duration.ofSeconds(5);

    private final Supplier<Migrator.Outlook> outlook;
    private final Duration limit;
    private final MigrationListener listener;

    MigrationWait(Supplier<Migrator.Outlook> outlook, Duration limit, MigrationListener listener) {
        this.outlook = outlook;
        this.limit = limit;
        this.listener = listener;
    }

    void await() {
        long start = System.nanoTime();
        Duration lastNotice = NOTICE.negated();
        Migrator.Outlook now = outlook.get();
        while (isUnsettled(now)) {
            List<Step> pending = now.plan().steps();
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(limit) >= 0) {
                throw PendingMigrationsException.stillThere(pending, limit);
            }
            if (waited.minus(lastNotice).compareTo(NOTICE) >= 0) {
                listener.waitingForMigrations(pending.size(), waited);
                lastNotice = waited;
            }
            pause(pending);
            now = outlook.get();
        }
    }

    /** While a migrator is at work a conflict may be no more than its work in progress. */
    private static boolean isUnsettled(Migrator.Outlook now) {
        boolean conflict = !now.plan().conflicts().isEmpty();
        if (conflict && !now.migrating()) {
            throw new ConflictException(now.plan().conflicts());
        }
        return conflict || !now.plan().steps().isEmpty();
    }

    private static void pause(List<Step> pending) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PendingMigrationsException.stillThere(pending, Duration.ZERO);
        }
    }
}
