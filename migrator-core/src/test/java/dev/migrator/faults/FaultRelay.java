package dev.migrator.faults;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A relay on which something happens after a number of bytes, counted in both directions and over all connections. It
 * happens in the middle of a message if that is where the number falls.
 */
final class FaultRelay implements AutoCloseable {

    /** What happens. */
    enum Fault {
        /** Nothing; the bytes are counted. */
        NONE,
        /** All connections end, and so does every later one at once. */
        CUT,
        /** All connections end; later ones are left alone. */
        CUT_ONCE,
        /** Nothing goes on any more, and no connection ends. */
        STALL,
        /** What the server is told vanishes, what it says arrives. */
        DROP_REQUESTS,
        /** What the server says vanishes, what it is told arrives. */
        DROP_ANSWERS
    }

    private final Relay relay;
    private final Fault fault;
    private final long after;
    private final CountDownLatch happened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private long bytes;

    /** @param after how many bytes go through before it happens */
    FaultRelay(int serverPort, Fault fault, long after) throws IOException {
        this.fault = fault;
        this.after = after;
        this.relay = new Relay(serverPort, Wire::new);
    }

    /** One that only counts. */
    static FaultRelay counting(int serverPort) throws IOException {
        return new FaultRelay(serverPort, Fault.NONE, Long.MAX_VALUE);
    }

    int port() {
        return relay.port();
    }

    /** How many went through so far; complete once all clients have hung up, which this waits for. */
    long bytes() throws InterruptedException {
        relay.awaitClients();
        synchronized (this) {
            return bytes;
        }
    }

    /** Returns whether it happened within the harness's patience. */
    boolean awaitFault() throws InterruptedException {
        return happened.await(Patience.SECONDS, TimeUnit.SECONDS);
    }

    boolean happened() {
        return happened.getCount() == 0;
    }

    /** One connection; they differ in nothing but whether they were there when it happened. */
    private final class Wire implements Relay.Line {

        private final boolean spared = fault == Fault.CUT_ONCE && happened();

        @Override
        public int admit(boolean toServer, int length) {
            synchronized (FaultRelay.this) {
                int admitted = spared ? length : (int) Math.min(length, after - bytes);
                if (admitted < length && fault == (toServer ? Fault.DROP_ANSWERS : Fault.DROP_REQUESTS)) {
                    happened.countDown();
                    return length;
                }
                bytes += admitted;
                return admitted;
            }
        }

        @Override
        public void passed() throws IOException {
            synchronized (FaultRelay.this) {
                if (spared || bytes < after) {
                    return;
                }
            }
            happened.countDown();
            switch (fault) {
                case CUT, CUT_ONCE -> relay.cut();
                case STALL -> awaitClosing();
                case NONE, DROP_REQUESTS, DROP_ANSWERS -> {}
            }
        }
    }

    private void awaitClosing() throws IOException {
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    /** Ends what is stalled, too. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        relay.close();
    }
}
