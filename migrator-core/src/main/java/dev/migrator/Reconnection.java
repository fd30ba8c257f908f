package dev.migrator;

import dev.migrator.dialect.DatabaseWords;
import dev.migrator.execution.StoppedException;
import dev.migrator.migration.MigratorException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Does an errand on a connection, and goes on with it on another one when that is lost. Serves one errand. */
final class Reconnection<T> {

    /** A statement that brings the server down would do so for ever. */
    private static final int LOSSES_WITHOUT_PROGRESS = 5;

    private final MigratorSettings settings;
    private final MigrationListener listener;
    private final Shutdown shutdown;
    private final Errand<T> errand;
    private @Nullable Patience patience;
    private int losses;
    private int progress;

    Reconnection(MigratorSettings settings, MigrationListener listener, Shutdown shutdown, Errand<T> errand) {
        this.settings = settings;
        this.listener = listener;
        this.shutdown = shutdown;
        this.errand = errand;
    }

    /** @throws MigratorException whatever kept the errand from being done */
    T run() {
        Session session = Session.open(settings, shutdown);
        while (true) {
            Exception loss;
            try (Session current = session) {
                try {
                    return errand.on(current);
                } catch (SQLException | RuntimeException e) {
                    boolean goesOn = !settings.reconnectTimeout().isZero()
                            && !shutdown.signal().requested();
                    if (!current.isLost(e) || !goesOn) {
                        throw translated(e);
                    }
                    loss = e;
                }
            }
            session = another(loss);
        }
    }

    private Session another(Exception loss) {
        if (patience == null || errand.progress() > progress) {
            patience = new Patience(settings.reconnectTimeout(), shutdown.signal());
            progress = errand.progress();
            losses = 0;
        }
        losses++;
        if (patience.isOver() || losses > LOSSES_WITHOUT_PROGRESS) {
            throw DatabaseAccessException.lostAgain(loss, losses, patience.waited(), errand.state());
        }
        listener.waitingForDatabase(DatabaseWords.sentence(loss), patience.waited());
        try {
            if (losses > 1 && !patience.pause(DatabaseWait.PAUSE)) {
                throw StoppedException.between();
            }
            return Session.open(settings, shutdown, patience);
        } catch (StoppedException e) {
            throw StoppedException.disconnected(errand.state());
        } catch (DatabaseAccessException e) {
            throw DatabaseAccessException.lost(loss, e, patience.waited(), errand.state());
        }
    }

    private RuntimeException translated(Exception failure) {
        RuntimeException translated = failure instanceof MigratorException known
                ? known
                : failure instanceof SQLException || failure instanceof DataAccessException
                        ? DatabaseAccessException.failed(failure)
                        : (RuntimeException) failure;
        if (losses == 0 || errand.settled() || !(translated instanceof MigratorException)) {
            return translated;
        }
        // It says that nothing was run, which was true of this connection alone.
        return translated instanceof StoppedException
                ? StoppedException.disconnected(errand.state())
                : DatabaseAccessException.notResumed(translated, errand.state());
    }
}
