package dev.migrator;

import dev.migrator.faults.Relay;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a driver and a server on the loopback interface and counts round trips: how often the driver, having
 * heard from the server, speaks again. What a driver sends in one go counts once, whatever is in it.
 */
final class RoundTripRelay implements AutoCloseable {

    private final Relay relay;
    private final AtomicInteger roundTrips = new AtomicInteger();

    RoundTripRelay(int serverPort) throws IOException {
        this.relay = new Relay(serverPort, Conversation::new);
    }

    int port() {
        return relay.port();
    }

    /** Of all conversations so far, which must be over: the count is complete only when the last word is through. */
    int roundTrips() throws InterruptedException {
        relay.awaitClients();
        return roundTrips.get();
    }

    int connections() {
        return relay.connections();
    }

    /** Counts turns of one connection. */
    private final class Conversation implements Relay.Line {
        private boolean serverSpokeLast = true;

        @Override
        public synchronized int admit(boolean toServer, int length) {
            if (toServer && serverSpokeLast) {
                roundTrips.incrementAndGet();
            }
            serverSpokeLast = !toServer;
            return length;
        }
    }

    @Override
    public void close() throws IOException {
        relay.close();
    }
}
