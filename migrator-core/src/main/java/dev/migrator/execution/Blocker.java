package dev.migrator.execution;

import java.time.Duration;
import java.util.Optional;

/**
 * A session that holds a lock which a migration was refused.
 *
 * @param session what the database knows it by: its process, or its number
 * @param owner whose it is: application, user, host; empty where the database doesn't say
 * @param open since when its transaction is; empty where the database doesn't say
 * @param statement what it runs, or ran last; may hold data, and so is for debugging only
 */
public record Blocker(String session, String owner, Optional<Duration> open, Optional<String> statement) {

    /** Without the statement. */
    @Override
    public String toString() {
        return session
                + (owner.isEmpty() ? "" : " (" + owner + ")")
                + open.map(age -> ", in a transaction for " + age.toSeconds() + " s")
                        .orElse("");
    }
}
