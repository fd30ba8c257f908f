package dev.migrator.migration;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the comments at the head of a script ask for.
 *
 * @param transaction false where the script must run outside a transaction ({@code transaction off})
 * @param lockTimeout how long one of its statements may wait for a database lock
 * @param statementTimeout how long one of its statements may run
 * @param allowed lint rules it may break, each with the reason
 * @param irreversible why the migration has no down, where it says so
 * @param placeholders false where <code>${…}</code> is text like any other ({@code placeholders off})
 */
public record Directives(
        boolean transaction,
        Optional<Duration> lockTimeout,
        Optional<Duration> statementTimeout,
        Map<String, String> allowed,
        Optional<String> irreversible,
        boolean placeholders) {

    public static final Directives NONE =
            new Directives(true, Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), true);

    public Directives {
        allowed = Map.copyOf(allowed);
    }
}
