package dev.migrator.execution;

import java.time.Duration;

/**
 * How long a migration that the database refused a lock is tried again.
 *
 * @param budget after which, counted from its first attempt, it is given up; zero for one attempt only
 * @param pause before the second attempt; it doubles with each, and each is varied at random by up to a half
 * @param maxPause what the doubling stops at
 */
public record LockRetry(Duration budget, Duration pause, Duration maxPause) {

    public static final LockRetry DEFAULT =
            new LockRetry(Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** One attempt only. */
    public static final LockRetry NONE = new LockRetry(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(30));
}
