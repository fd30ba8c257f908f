package dev.migrator;

import dev.migrator.adopt.Adoption;
import dev.migrator.adopt.Fingerprint;
import dev.migrator.adopt.OtherHistory;
import dev.migrator.adopt.OtherToolException;
import dev.migrator.adopt.TakenOver;
import dev.migrator.dialect.MigratorLock;
import dev.migrator.execution.Preparation;
import dev.migrator.execution.PreparedStep;
import dev.migrator.history.Origin;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One adoption: read what the other tool recorded under its lock and ours, and write our rows in one transaction. */
final class AdoptionRun {

    private final MigratorSettings settings;
    private final Session session;
    private final MigrationListener listener;
    private final Shutdown shutdown;
    private final OtherHistory other;

    AdoptionRun(
            MigratorSettings settings,
            Session session,
            MigrationListener listener,
            Shutdown shutdown,
            List<Migration> available,
            Optional<String> otherTable)
            throws SQLException {
        this.settings = settings;
        this.session = session;
        this.listener = listener;
        this.shutdown = shutdown;
        Connection connection = session.connection();
        this.other = otherTable.isPresent()
                ? OtherHistory.named(connection, otherTable.get(), available)
                : OtherHistory.find(connection, available)
                        .orElseThrow(() ->
                                OtherToolException.none(session.table().schema().orElse("")));
    }

    /** What {@link #execute} would do; neither lock is taken. */
    AdoptionReport rehearse() throws SQLException {
        Adoption adoption = other.compare(session.history().read().orElse(List.of()));
        preparation().prepare(adoption.rows().stream().map(TakenOver::step).toList());
        return report(adoption, false);
    }

    AdoptionReport execute() throws SQLException {
        shutdown.arm();
        LockQueue.Held ours = LockQueue.ofSession(session, settings.lockWait(), listener, shutdown.signal())
                .acquire();
        try (ours) {
            return underTheirs(other.locks(session.dialect()).iterator());
        }
    }

    /** The newest lock is given back first, each whatever becomes of the others. */
    private AdoptionReport underTheirs(Iterator<MigratorLock> locks) throws SQLException {
        if (!locks.hasNext()) {
            return adopt();
        }
        LockQueue.Held theirs = LockQueue.ofOtherTool(
                        locks.next(),
                        session.connection(),
                        other.tool(),
                        other.table(),
                        settings.lockWait(),
                        listener,
                        shutdown.signal())
                .acquire();
        try (theirs) {
            return underTheirs(locks);
        }
    }

    private AdoptionReport adopt() throws SQLException {
        Origin origin = session.origin();
        Optional<List<HistoryEntry>> ours = session.history().readUpgraded(origin);
        Adoption adoption = other.compare(ours.orElse(List.of()));
        List<PreparedStep> steps = preparation()
                .prepare(adoption.rows().stream().map(TakenOver::step).toList());
        write(adoption, steps, origin, ours.isPresent());
        AdoptionReport report = report(adoption, !steps.isEmpty());
        listener.adopted(report);
        return report;
    }

    private Preparation preparation() {
        return CommandRun.preparation(settings, session);
    }

    /** Creating the table ends a transaction where DDL does, so it comes before. */
    private void write(Adoption adoption, List<PreparedStep> steps, Origin origin, boolean historyExists)
            throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        Connection connection = session.connection();
        boolean together = session.dialect().transactionalDdl();
        if (!historyExists && !together) {
            session.history().create(origin);
        }
        connection.setAutoCommit(false);
        try {
            if (!historyExists && together) {
                session.history().create(origin);
            }
            insert(adoption, steps, origin);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            session.takeBack(e);
            throw e;
        }
        session.takeBack();
    }

    private void insert(Adoption adoption, List<PreparedStep> steps, Origin origin) {
        Instant now = Instant.now();
        for (int i = 0; i < steps.size(); i++) {
            TakenOver row = adoption.rows().get(i);
            boolean newest = i == steps.size() - 1;
            Optional<Fingerprint> fingerprint = newest ? Optional.of(adoption.fingerprint()) : Optional.empty();
            Origin by = new Origin(row.appliedBy().orElse(origin.user()), origin.host(), origin.release());
            session.history().insert(row.row(steps.get(i).keptDown(), fingerprint, now), by);
        }
    }

    private AdoptionReport report(Adoption adoption, boolean written) throws SQLException {
        return new AdoptionReport(
                other.tool(),
                other.table(),
                session.database(),
                session.table().toString(),
                adoption.taken().stream().map(AdoptionRun::adopted).toList(),
                adoption.pending().stream().map(Migration::script).toList(),
                adoption.notes(),
                written);
    }

    private static AdoptionReport.Adopted adopted(TakenOver row) {
        return new AdoptionReport.Adopted(
                row.step().identity(),
                row.step().description(),
                row.step().script(),
                row.step().kind(),
                row.appliedAt(),
                row.appliedBy());
    }
}
