package dev.migrator.history;

import java.time.Instant;

/**
 * A run that has not ended, or was killed.
 *
 * @param host it runs on
 * @param startedAt by that host's clock
 */
public record Running(String host, Instant startedAt) {}
