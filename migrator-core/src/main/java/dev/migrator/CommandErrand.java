package dev.migrator;

import dev.migrator.migration.Migration;
import dev.migrator.migration.MigratorException;
import dev.migrator.plan.Command;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Standings;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** A command, from a look at whether there is anything to do to its report. */
final class CommandErrand implements Errand<MigrationReport> {

    private final MigratorSettings settings;
    private final Listeners listener;
    private final Command command;
    private final List<Migration> available;
    private final Shutdown shutdown;
    private final Course course;

    CommandErrand(
            MigratorSettings settings,
            Listeners listener,
            Command command,
            List<Migration> available,
            Shutdown shutdown) {
        this.settings = settings;
        this.listener = listener;
        this.command = command;
        this.available = available;
        this.shutdown = shutdown;
        this.course = new Course(command, settings.outOfOrder(), listener);
    }

    @Override
    public MigrationReport on(Session session) throws SQLException {
        course.anew();
        CommandRun run = new CommandRun(settings, session, listener, command, available, shutdown, course);
        if (!course.isBegun() && nothingToDo(session)) {
            return run.report();
        }
        return run.execute();
    }

    @Override
    public int progress() {
        return course.progress();
    }

    @Override
    public String state() {
        return course.state();
    }

    @Override
    public boolean settled() {
        return course.isSettled();
    }

    /**
     * Looks without the lock. That may only end in "nothing to do": whatever else it sees may be another migrator's work
     * in progress, so everything else is decided again under the lock.
     */
    private boolean nothingToDo(Session session) {
        try {
            Standings standings =
                    session.standings(available, session.history().read().orElse(List.of()));
            Plan plan = Plan.of(command, standings, settings.outOfOrder());
            boolean nothing = plan.steps().isEmpty() && plan.conflicts().isEmpty();
            if (nothing && !plan.ahead().isEmpty()) {
                listener.ahead(plan.ahead());
            }
            return nothing;
        } catch (MigratorException | SQLException | DataAccessException e) {
            return false;
        }
    }
}
