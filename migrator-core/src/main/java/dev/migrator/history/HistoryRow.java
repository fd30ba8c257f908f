package dev.migrator.history;

import dev.migrator.migration.Action;
import dev.migrator.migration.Checksum;
import dev.migrator.migration.Direction;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.RunState;
import java.time.Instant;
import java.util.Optional;

/**
 * A row to be written.
 *
 * @param identity empty only for the row that holds the table's format
 * @param downScript the down's text after placeholders, so that a release without the file can roll back
 * @param statementsDone how many are done already, in a run that resumes another
 * @param finishedAt empty while running
 */
public record HistoryRow(
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
        Optional<String> downScript,
        int statementsTotal,
        int statementsDone,
        Optional<String> progress,
        Instant startedAt,
        Optional<Instant> finishedAt,
        long executionMs) {}
