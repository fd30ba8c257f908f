package dev.migrator.dialect;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who has the lock.
 *
 * @param name as the holder called itself, or as the database knows it
 * @param host where it runs, where that is known
 * @param since when it took the lock, where that is known
 * @param ifGone what to do where the holder's host is gone for good, in a sentence; empty where its lock is gone with it
 */
public record LockHolder(String name, Optional<String> host, Optional<Instant> since, Optional<String> ifGone) {

    /** By the name that the holder gave itself, which may tell its host. */
    static LockHolder of(String name, Optional<Instant> since) {
        return new LockHolder(name, LockOwner.hostIn(name), since, Optional.empty());
    }

    /** With what another source knows of it, where this one doesn't. */
    public LockHolder or(Optional<String> otherHost, Optional<Instant> otherSince) {
        return new LockHolder(name, host.or(() -> otherHost), since.or(() -> otherSince), ifGone);
    }

    /** A server notices late that a client vanished without a word, and its session keeps the lock until then. */
    LockHolder endedBy(String statement) {
        return advised("If its host is gone, its session is left behind. End that with: " + statement);
    }

    LockHolder advised(String advice) {
        return new LockHolder(name, host, since, Optional.of(advice));
    }

    /** Name and host, each said once. */
    public String who() {
        return name
                + host.filter(known -> !name.contains(known))
                        .map(known -> " on " + known)
                        .orElse("");
    }

    /** Who, and since when. */
    @Override
    public String toString() {
        return who()
                + since.map(time -> " since " + time.truncatedTo(ChronoUnit.SECONDS))
                        .orElse("");
    }
}
