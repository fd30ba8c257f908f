package dev.migrator;

import dev.migrator.dialect.DatabaseWords;
import dev.migrator.execution.StoppedException;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** Waits until somebody else has migrated. */
final class MigrationWait {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MigratorSettings settings;
    private final Look look;
    private final Duration limit;
    private final MigrationListener listener;
    private final Shutdown shutdown;

    MigrationWait(MigratorSettings settings, Look look, Duration limit, MigrationListener listener, Shutdown shutdown) {
        this.settings = settings;
        this.look = look;
        this.limit = limit;
        this.listener = listener;
        this.shutdown = shutdown;
    }

    /** What there is to be done, as one session sees it. */
    interface Look {
        Migrator.Outlook on(Session session) throws SQLException;
    }

    /** @return what is to be done: nothing */
    Migrator.Outlook await() {
        shutdown.arm();
        Patience patience = new Patience(limit, shutdown.signal());
        Migrator.Outlook now = look(Session.open(settings, shutdown), patience);
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
            now = look(Session.open(settings, shutdown, patience), patience);
        }
        return now;
    }

    /** The database may be started anew while we wait: then there is another session to be had, sooner or later. */
    private Migrator.Outlook look(Session first, Patience patience) {
        Session session = first;
        while (true) {
            try (Session current = session) {
                try {
                    return look.on(current);
                } catch (SQLException | DataAccessException e) {
                    if (!current.isLost(e) || patience.isOver()) {
                        throw DatabaseAccessException.failed(e);
                    }
                    listener.waitingForDatabase(DatabaseWords.sentence(e), patience.waited());
                }
            }
            session = Session.open(settings, shutdown, patience);
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
}
