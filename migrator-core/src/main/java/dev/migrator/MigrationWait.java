package dev.migrator;

import dev.migrator.execution.StoppedException;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Waits until somebody else has migrated. */
final class MigrationWait {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Supplier<Migrator.Outlook> outlook;
    private final Duration limit;
    private final MigrationListener listener;
    private final Shutdown shutdown;

    MigrationWait(Supplier<Migrator.Outlook> outlook, Duration limit, MigrationListener listener, Shutdown shutdown) {
        this.outlook = outlook;
        this.limit = limit;
        this.listener = listener;
        this.shutdown = shutdown;
    }

    /** @return what is to be done: nothing */
    Migrator.Outlook await() {
        shutdown.arm();
        Patience patience = new Patience(limit, shutdown.signal());
        Migrator.Outlook now = outlook.get();
        while (isUnsettled(now)) {
            List<Step> pending = now.plan().steps();
            if (patience.isOver()) {
                throw PendingMigrationsException.stillThere(pending, limit);
            }
            if (patience.isNoticeDue()) {
                listener.waitingForMigrations(pending.size(), patience.waited());
            }
            if (!patience.pause(PAUSE)) {
                throw Thread.currentThread().isInterrupted()
                        ? PendingMigrationsException.stillThere(pending, patience.waited())
                        : StoppedException.between();
            }
            now = outlook.get();
        }
        return now;
    }

    /** While a migrator is at work a conflict may be no more than its work in progress. */
    private static boolean isUnsettled(Migrator.Outlook now) {
        boolean conflict = !now.plan().conflicts().isEmpty();
        if (conflict && !now.migrating()) {
            throw new ConflictException(now.plan().conflicts());
        }
        return conflict || !now.plan().steps().isEmpty();
    }
}
