package dev.migrator.faults;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long the harness waits for what must come, and how. */
final class Patience {

    static final int SECONDS = 240;

    private static final int INTERVAL_IN_MILLISECONDS = 20;

    private Patience() {}

    /**
     * Asks again and again until the answer is yes.
     *
     * @throws AssertionError if that takes too long
     */
    static void until(String what, Callable<Boolean> answer) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!answer.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("In " + SECONDS + " s it has not come to this: " + what);
            }
            never.await(INTERVAL_IN_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }
}
