package dev.migrator;

import dev.migrator.execution.StopSignal;
import java.time.Duration;

/** Time spent waiting for one thing: when to tell of it, and when it is enough. Not thread-safe. */
final class Patience {

    private static final Duration NOTICE = Duration.ofSeconds(5);

    private final Duration limit;
    private final StopSignal stop;
    private final long start = System.nanoTime();
    private Duration lastNotice = NOTICE.negated();

    Patience(Duration limit, StopSignal stop) {
        this.limit = limit;
        this.stop = stop;
    }

    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    boolean isOver() {
        return waited().compareTo(limit) >= 0;
    }

    /** Whether it is time to tell somebody: at once, and then every few seconds. */
    boolean isNoticeDue() {
        Duration waited = waited();
        boolean due = waited.minus(lastNotice).compareTo(NOTICE) >= 0;
        if (due) {
            lastNotice = waited;
        }
        return due;
    }

    /** Waits that long, but not beyond the limit; false, at once, if the process is asked to end or we are interrupted. */
    boolean pause(Duration length) {
        Duration left = limit.minus(waited()).plusMillis(1);
        return stop.pause(length.compareTo(left) < 0 ? length : left);
    }
}
