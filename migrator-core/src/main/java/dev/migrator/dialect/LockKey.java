package dev.migrator.dialect;

import java.util.Optional;

/**
 * What another program calls its lock: a number where a session's locks go by numbers, a name where they go by names.
 *
 * @param number empty where the program has no lock of that sort
 * @param name empty where the program has no lock of that sort
 */
public record LockKey(Optional<Long> number, Optional<String> name) {

    public static LockKey of(long number) {
        return new LockKey(Optional.of(number), Optional.empty());
    }

    public static LockKey of(long number, String name) {
        return new LockKey(Optional.of(number), Optional.of(name));
    }
}
