package dev.migrator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/** Where and as which release the engine runs; only what writes asks for it. */
final class Host {

    private Host() {}

    /** The environment first: asking the network for our own name can take seconds. */
    static String name() {
        String name = System.getenv("HOSTNAME");
        if (name != null && !name.isBlank()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown host";
        }
    }

    static String release() {
        return "migrator "
                + Objects.requireNonNullElse(Host.class.getPackage().getImplementationVersion(), "development");
    }
}
