package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.migration.ConflictException;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigratorException;
import dev.migrator.plan.Command;
import dev.migrator.plan.DatabaseStatus;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Standings;
import dev.migrator.source.Available;
import dev.migrator.source.MigrationSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /** Applies what is pending, up to the configured target if there is one. */
    public MigrationReport migrate() {
        return run(goal());
    }

    private Command goal() {
        return settings.target().map(Command::migrateTo).orElseGet(Command::migrate);
    }

    /** Undoes the {@code count} migrations applied last, newest first. */
    public MigrationReport rollback(int count) {
        return run(Command.rollback(count));
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
        try (Session session = Session.open(settings)) {
            CommandRun run = new CommandRun(settings, session, listener, command, available);
            MigrationReport report = nothingToDo(session, command, available) ? run.report() : run.execute();
            listener.finished(report);
            return report;
        } catch (SQLException | DataAccessException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    /**
     * Really runs what a command asks, and takes it back. Stops at the first migration that needs to run outside a
     * transaction; the report lists it and what comes after.
     *
     * @throws DryRunRefusedException where DDL commits at once
     */
    public MigrationReport dryRun(Command command) {
        List<Migration> available = available().migrations();
        try (Session session = Session.open(settings)) {
            if (!session.dialect().transactionalDdl()) {
                throw new DryRunRefusedException(session.dialect().name());
            }
            MigrationReport report = new CommandRun(settings, session, listener, command, available).rehearse();
            listener.finished(report);
            return report;
        } catch (SQLException | DataAccessException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    /** What a command would do now, statement by statement. Changes nothing and takes no lock. */
    public MigrationPlan plan(Command command) {
        List<Migration> available = available().migrations();
        try (Session session = Session.open(settings)) {
            Plan plan = Plan.of(command, standings(session, available), settings.outOfOrder());
            return new MigrationPlan(
                    CommandRun.preparation(settings, session).prepare(plan.steps()), plan.conflicts(), plan.ahead());
        } catch (DataAccessException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    /** How the database stands. Changes nothing. */
    public MigratorStatus status() {
        List<Migration> available = available().migrations();
        try (Session session = Session.open(settings)) {
            Standings standings = standings(session, available);
            Optional<LockHolder> holder = session.lock().holder(session.connection());
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
        new MigrationWait(this::outlook, limit, listener).await();
    }

    /** What {@link #migrate} would do now, and whether a migrator is at work. */
    record Outlook(Plan plan, boolean migrating) {}

    private Outlook outlook() {
        List<Migration> available = available().migrations();
        try (Session session = Session.open(settings)) {
            Plan plan = Plan.of(goal(), standings(session, available), settings.outOfOrder());
            return new Outlook(plan, session.lock().holder(session.connection()).isPresent());
        } catch (SQLException | DataAccessException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    private static Standings standings(Session session, List<Migration> available) {
        return Standings.of(available, session.history().read().orElse(List.of()));
    }

    /**
     * Looks without the lock. That may only end in "nothing to do": whatever else it sees may be another migrator's work
     * in progress, so everything else is decided again under the lock.
     */
    private boolean nothingToDo(Session session, Command command, List<Migration> available) {
        try {
            Standings standings = standings(session, available);
            Plan plan = Plan.of(command, standings, settings.outOfOrder());
            boolean nothing = plan.steps().isEmpty() && plan.conflicts().isEmpty();
            if (nothing && !plan.ahead().isEmpty()) {
                listener.ahead(plan.ahead());
            }
            return nothing;
        } catch (MigratorException | DataAccessException e) {
            return false;
        }
    }
}
