package dev.migrator.dialect;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A session's own limit on waiting for database locks.
 *
 * @param read a query whose only value is the present limit, in the form that {@code restore} takes
 * @param set the statement that sets a limit; zero means none
 * @param restore the statement that sets what {@code read} returned
 * @param setLocal the statement that sets a limit which ends with the transaction; empty where none does
 */
public record LockTimeout(
        String read,
        Function<Duration, String> set,
        Function<String, String> restore,
        Optional<Function<Duration, String>> setLocal) {

    LockTimeout(String read, Function<Duration, String> set, Function<String, String> restore) {
        this(read, set, restore, Optional.empty());
    }
}
