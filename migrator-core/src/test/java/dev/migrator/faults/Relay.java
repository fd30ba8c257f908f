package dev.migrator.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Stands between a driver and a server on the loopback interface. */
public final class Relay implements AutoCloseable {

    /** What the bytes of one connection meet on their way. Called on two threads, one for each direction. */
    public interface Line {

        /** Bytes have come in; returns how many of them go on, the first ones; the rest is lost. */
        int admit(boolean toServer, int length) throws IOException;

        /** What was admitted has gone on. May wait; an exception ends the connection. */
        default void passed() throws IOException {}
    }

    private final ServerSocket entrance;
    private final int serverPort;
    private final Supplier<Line> lines;
    private final List<Thread> speakers = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    /** @param lines gives each connection its own, or all the same */
    public Relay(int serverPort, Supplier<Line> lines) throws IOException {
        this(serverPort, 0, lines);
    }

    /** @param port of its entrance; 0 for any */
    public Relay(int serverPort, int port, Supplier<Line> lines) throws IOException {
        this.entrance = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        this.lines = lines;
        daemon(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** Returns when every client has hung up. */
    public void awaitClients() throws InterruptedException {
        for (Thread speaker : speakers) {
            speaker.join();
        }
    }

    /** Ends all connections of now, in the middle of whatever they carry. */
    public void cut() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            sockets.add(client);
            Socket server;
            try {
                server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            } catch (IOException e) {
                // The server is away; it may come back.
                client.close();
                continue;
            }
            sockets.add(server);
            Line line = lines.get();
            speakers.add(daemon(() -> pump(client, server, true, line)));
            connections.incrementAndGet();
            daemon(() -> pump(server, client, false, line));
        }
    }

    private static void pump(Socket from, Socket to, boolean toServer, Line line) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[65_536];
            int length;
            while ((length = in.read(buffer)) >= 0) {
                out.write(buffer, 0, line.admit(toServer, length));
                out.flush();
                line.passed();
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
        cut();
    }
}
