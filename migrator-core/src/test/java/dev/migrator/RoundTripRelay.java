package dev.migrator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a driver and a server on the loopback interface and counts round trips: how often the driver, having
 * heard from the server, speaks again. What a driver sends in one go counts once, whatever is in it.
 */
final class RoundTripRelay implements AutoCloseable {

    private final ServerSocket entrance;
    private final int serverPort;
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final List<Thread> speakers = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    RoundTripRelay(int serverPort) throws IOException {
        this(serverPort, 0);
    }

    /** @param port of its entrance; 0 for any */
    RoundTripRelay(int serverPort, int port) throws IOException {
        this.entrance = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        daemon(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Of all conversations so far, which must be over: the count is complete only when the last word is through. */
    int roundTrips() throws InterruptedException {
        for (Thread speaker : speakers) {
            speaker.join();
        }
        return roundTrips.get();
    }

    int connections() {
        return connections.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            Conversation conversation = new Conversation();
            speakers.add(daemon(() -> pump(client, server, conversation::clientSpoke)));
            connections.incrementAndGet();
            daemon(() -> pump(server, client, conversation::serverSpoke));
        }
    }

    /** Counts turns of one connection. */
    private final class Conversation {
        private boolean serverSpokeLast = true;

        synchronized void clientSpoke() {
            if (serverSpokeLast) {
                roundTrips.incrementAndGet();
            }
            serverSpokeLast = false;
        }

        synchronized void serverSpoke() {
            serverSpokeLast = true;
        }
    }

    private static void pump(Socket from, Socket to, Runnable heard) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[65_536];
            int length;
            while ((length = in.read(buffer)) >= 0) {
                heard.run();
                out.write(buffer, 0, length);
                out.flush();
            }
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static Thread daemon(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // A closed socket is how each of these threads ends.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
