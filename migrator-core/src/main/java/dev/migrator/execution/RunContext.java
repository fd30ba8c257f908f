package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.MigratorLock;
import dev.migrator.history.History;
import dev.migrator.history.Origin;
import java.sql.Connection;

/**
 * What the steps of one run share.
 *
 * @param connection the one that holds the lock, in auto-commit
 * @param history on the same connection
 * @param origin who writes the rows
 */
public record RunContext(
        Connection connection,
        Dialect dialect,
        History history,
        Origin origin,
        MigratorLock lock,
        LockTimeouts lockTimeouts,
        ExecutionListener listener) {}
