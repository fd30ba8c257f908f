package dev.migrator.dialect;

import java.time.Instant;
import java.util.Optional;

/**
 * Who has the lock.
 *
 * @param name as the holder called itself, or as the database knows it
 * @param since when it took the lock, where that is known
 */
public record LockHolder(String name, Optional<Instant> since) {}
