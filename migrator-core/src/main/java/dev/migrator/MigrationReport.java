package dev.migrator;

import dev.migrator.migration.Step;
import java.time.Duration;
import java.util.List;

/**
 * What a command did.
 *
 * @param database product and version
 * @param table the history table, qualified
 * @param steps what was done, in order; in a dry run, what was tried and taken back
 * @param notTried what a dry run could not try, because it needs to run outside a transaction, and all after it
 * @param command as a person would type it
 * @param took from when the connection was there
 */
public record MigrationReport(
        String command, String database, String table, List<Step> steps, List<Step> notTried, Duration took) {

    public MigrationReport {
        steps = List.copyOf(steps);
        notTried = List.copyOf(notTried);
    }
}
