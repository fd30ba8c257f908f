package dev.migrator;

import dev.migrator.adopt.AdoptionRefusedException;
import dev.migrator.adopt.OtherHistory;
import dev.migrator.adopt.OtherToolException;
import dev.migrator.dialect.LockHolder;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigratorException;
import dev.migrator.plan.Command;
import dev.migrator.plan.DatabaseStatus;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Standings;
import dev.migrator.proof.ProofListener;
import dev.migrator.shadow.ShadowDatabases;
import dev.migrator.source.Available;
import dev.migrator.source.MigrationSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;

/**
 * Brings a database's schema forward and back. Each command reads the scripts, opens one connection, looks at the
 * history, plans, and runs the plan under the lock. Keeps nothing open between commands; thread-safe.
 *
 * <p>Every method throws a {@link MigratorException} where it can't do what it is asked; each subclass says why, in what
 * state the database is, and what to do.
 */
public final class Migrator {

    private final MigratorSettings settings;
    private final MigrationSource source;
    private final Listeners listener;

    private Migrator(MigratorSettings settings) {
        this.settings = settings;
        this.source = new MigrationSource(
                settings.classLoader(), settings.locations(), settings.layout(), settings.javaMigrations());
        this.listener = new Listeners(settings.listeners());
    }

    public static Migrator of(MigratorSettings settings) {
        return new Migrator(settings);
    }

    /** What this release brings along: scripts and classes, in no particular order. */
    public Available available() {
        return source.load(new PresentDatabase(settings));
    }

    /** What it works with. */
    public MigratorSettings settings() {
        return settings;
    }

    /** Applies what is pending, up to the configured target if there is one. */
    public MigrationReport migrate() {
        if (settings.adopt()) {
            adoptFirst();
        }
        return run(goal());
    }

    /** Takes over another tool's history where there is one and ours has no row yet. */
    private void adoptFirst() {
        List<Migration> available = available().migrations();
        boolean waiting = connected(shutdown -> session -> {
            boolean begun = session.history().read().orElse(List.of()).stream()
                    .anyMatch(entry -> entry.kind() != MigrationKind.FORMAT);
            return !begun && OtherHistory.find(session.connection(), available).isPresent();
        });
        if (waiting) {
            adopt();
        }
    }

    /**
     * Takes over what another tool recorded, which is found by the names that the tools give to their tables. Its table
     * is read and never changed. Done again, it takes over what the tool has applied since.
     *
     * @throws OtherToolException if it can't be told whose history is meant
     * @throws AdoptionRefusedException if rows, files and our own history contradict each other
     */
    public AdoptionReport adopt() {
        return adoption(Optional.empty(), AdoptionRun::execute);
    }

    /** As {@link #adopt()}, from the table of that name, which may have its schema before it. */
    public AdoptionReport adopt(String otherTable) {
        return adoption(Optional.of(otherTable), AdoptionRun::execute);
    }

    /** What {@link #adopt()} would do now. Changes nothing and takes no lock. */
    public AdoptionReport planAdoption() {
        return adoption(Optional.empty(), AdoptionRun::rehearse);
    }

    /** What {@link #adopt(String)} would do now. Changes nothing and takes no lock. */
    public AdoptionReport planAdoption(String otherTable) {
        return adoption(Optional.of(otherTable), AdoptionRun::rehearse);
    }

    private interface AdoptionWay {
        AdoptionReport of(AdoptionRun run) throws SQLException;
    }

    private AdoptionReport adoption(Optional<String> otherTable, AdoptionWay way) {
        List<Migration> available = available().migrations();
        return connected(shutdown ->
                session -> way.of(new AdoptionRun(settings, session, listener, shutdown, available, otherTable)));
    }

    /** Does an errand, if need be on several connections, and in good order when the process is asked to end. */
    private <T> T connected(Function<Shutdown, Errand<T>> errand) {
        Shutdown shutdown = new Shutdown(settings.shutdownGrace(), listener);
        return shutdown.during(() -> new Reconnection<>(settings, listener, shutdown, errand.apply(shutdown)).run());
    }

    private Command goal() {
        return settings.target().map(Command::migrateTo).orElseGet(Command::migrate);
    }

    /** Undoes the {@code count} migrations applied last, newest first. */
    public MigrationReport rollback(int count) {
        return run(Command.rollback(count));
    }

    /**
     * Tries all migrations out in a shadow database: of each the up, its down, and its up again, with a look at the schema after
     * each; then all downs, and all ups again. The database of the settings is not touched.
     *
     * @throws dev.migrator.shadow.ShadowDatabaseException if there is no shadow database to be had
     * @throws dev.migrator.proof.BeyondDatabaseException if a script would reach beyond it
     */
    public VerificationReport verify(ShadowDatabases shadows, ProofListener progress) {
        return new Verification(settings, available().migrations(), shadows).run(progress);
    }

    /** Does what a command asks. */
    public MigrationReport run(Command command) {
        Available found = available();
        List<Migration> available = found.migrations();
        if (available.isEmpty()) {
            listener.noMigrations(settings.locations());
        }
        if (!found.leftOut().isEmpty()) {
            listener.leftOut(found.leftOut());
        }
        return run(command, available);
    }

    /** With migrations that are known already. */
    MigrationReport run(Command command, List<Migration> available) {
        MigrationReport report =
                connected(shutdown -> new CommandErrand(settings, listener, command, available, shutdown));
        listener.finished(report);
        return report;
    }

    /**
     * Really runs what a command asks, and takes it back. Stops at the first migration that needs to run outside a
     * transaction; the report lists it and what comes after.
     *
     * @throws DryRunRefusedException where DDL commits at once
     */
    public MigrationReport dryRun(Command command) {
        List<Migration> available = available().migrations();
        // Whatever a lost connection had tried is taken back; it begins anew.
        MigrationReport report = connected(shutdown -> session -> {
            if (!session.dialect().transactionalDdl()) {
                throw new DryRunRefusedException(session.dialect().name());
            }
            Course course = new Course(command, settings.outOfOrder(), listener);
            return new CommandRun(settings, session, listener, command, available, shutdown, course).rehearse();
        });
        listener.finished(report);
        return report;
    }

    /** What a command would do now, statement by statement. Changes nothing and takes no lock. */
    public MigrationPlan plan(Command command) {
        return plan(command, available().migrations());
    }

    /** With migrations that are known already. */
    MigrationPlan plan(Command command, List<Migration> available) {
        try (Session session = Session.open(settings)) {
            Plan plan = Plan.of(command, standings(session, available), settings.outOfOrder());
            return new MigrationPlan(
                    CommandRun.preparation(settings, session).prepare(plan.steps()), plan.conflicts(), plan.ahead());
        } catch (SQLException | DataAccessException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    /** How the database stands. Changes nothing, and doesn't wait for a database that isn't there. */
    public MigratorStatus status() {
        List<Migration> available = available().migrations();
        try (Session session = Session.openNow(settings)) {
            Standings standings = standings(session, available);
            Optional<LockHolder> holder = session.holder(session.lock());
            return new MigratorStatus(
                    session.database(),
                    session.table().toString(),
                    DatabaseStatus.of(standings, holder.isPresent(), settings.outOfOrder()),
                    holder);
        } catch (SQLException | DataAccessException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    /**
     * Makes sure that everything is applied, and nothing contradicts.
     *
     * @throws ConflictException if scripts and history contradict each other
     * @throws PendingMigrationsException if something is pending
     */
    public void validate() {
        Outlook outlook = outlook();
        if (!outlook.plan().conflicts().isEmpty()) {
            throw new ConflictException(outlook.plan().conflicts());
        }
        if (!outlook.plan().steps().isEmpty()) {
            throw PendingMigrationsException.found(outlook.plan().steps());
        }
    }

    /**
     * Waits until another process has applied everything.
     *
     * @throws ConflictException if scripts and history contradict each other
     * @throws PendingMigrationsException if something is still pending after {@code limit}
     */
    public void awaitMigrated(Duration limit) {
        Shutdown shutdown = new Shutdown(Duration.ZERO, listener);
        shutdown.during(() -> new MigrationWait(settings, this::outlook, limit, listener, shutdown).await());
    }

    /** What {@link #migrate} would do now, and whether a migrator is at work. */
    record Outlook(Plan plan, boolean migrating) {}

    private Outlook outlook() {
        try (Session session = Session.open(settings)) {
            return outlook(session);
        } catch (SQLException | DataAccessException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    private Outlook outlook(Session session) throws SQLException {
        Plan plan = Plan.of(goal(), standings(session, available().migrations()), settings.outOfOrder());
        return new Outlook(plan, session.lock().holder(session.connection()).isPresent());
    }

    private static Standings standings(Session session, List<Migration> available) throws SQLException {
        return session.standings(available, session.history().read().orElse(List.of()));
    }
}
