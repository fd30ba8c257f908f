package dev.migrator.plan;

import dev.migrator.migration.Checksum;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigrationState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One migration in one database, for people and programs to read.
 *
 * @param identity what names it in the history
 * @param version the same; empty for a repeatable, which goes by its script
 * @param checksum of the applied up; of the pending one where it isn't applied
 * @param appliedAt empty where it isn't applied, like the two after it
 * @param executionMs how long its run took, in milliseconds
 * @param reversible whether it could be rolled back
 */
public record MigrationStatus(
        String identity,
        Optional<String> version,
        String description,
        String script,
        MigrationKind kind,
        MigrationState state,
        Optional<Checksum> checksum,
        Optional<Instant> appliedAt,
        Optional<String> appliedBy,
        OptionalLong executionMs,
        boolean reversible) {}
