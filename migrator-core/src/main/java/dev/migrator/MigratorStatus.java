package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.plan.DatabaseStatus;
import java.util.Optional;

/**
 * How a database stands.
 *
 * @param database product and version
 * @param table the history table, qualified
 * @param lock who is migrating just now, if anybody is
 */
public record MigratorStatus(String database, String table, DatabaseStatus status, Optional<LockHolder> lock) {}
