package dev.migrator.migration;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the history, without the down's text: one run of one step.
 *
 * @param id grows with every row
 * @param identity of the migration; empty for the row that holds the table's format
 * @param hasDownScript whether the row keeps a down's text
 * @param progress what a resume needs; empty unless the step ran outside a transaction
 * @param finishedAt empty while running
 * @param runBy the database user
 * @param runOn the host
 * @param runWith the release of the engine
 * @param error the database's words, where the step failed
 */
public record HistoryEntry(
        long id,
        Optional<String> identity,
        String description,
        String script,
        String layout,
        MigrationKind kind,
        Direction direction,
        Action action,
        RunState state,
        Optional<Checksum> checksum,
        Optional<Checksum> downChecksum,
        boolean hasDownScript,
        int statementsTotal,
        int statementsDone,
        Optional<String> progress,
        Instant startedAt,
        Optional<Instant> finishedAt,
        long executionMs,
        String runBy,
        String runOn,
        String runWith,
        Optional<String> error) {}
