package dev.migrator.migration;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the comments at the head of a script ask for, or the settings that its layout keeps elsewhere.
 *
 * @param transaction false where the script must run outside a transaction ({@code transaction off})
 * @param lockTimeout how long one of its statements may wait for a database lock
 * @param statementTimeout how long one of its statements may run
 * @param allowed lint rules it may break, each with the reason
 * @param irreversible why the migration has no down, where it says so
 * @param placeholders false where <code>${…}</code> is text like any other ({@code placeholders off})
 * @param delimiter what ends its statements, where that isn't the semicolon ({@code delimiter GO}); {@link #UNDIVIDED}
 *     where the whole script is one statement ({@code delimiter none})
 */
public record Directives(
        boolean transaction,
        Optional<Duration> lockTimeout,
        Optional<Duration> statementTimeout,
        Map<String, String> allowed,
        Optional<String> irreversible,
        boolean placeholders,
        Optional<String> delimiter) {

    /** The delimiter of a script that is one statement. */
    public static final String UNDIVIDED = "none";

    public static final Directives NONE = new Directives(
            true, Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), true, Optional.empty());

    public Directives {
        allowed = Map.copyOf(allowed);
    }

    public Directives withoutTransaction() {
        return new Directives(false, lockTimeout, statementTimeout, allowed, irreversible, placeholders, delimiter);
    }

    public Directives withoutPlaceholders() {
        return new Directives(transaction, lockTimeout, statementTimeout, allowed, irreversible, false, delimiter);
    }

    /** @param text as in {@link #delimiter} */
    public Directives delimitedBy(String text) {
        return new Directives(
                transaction, lockTimeout, statementTimeout, allowed, irreversible, placeholders, Optional.of(text));
    }
}
