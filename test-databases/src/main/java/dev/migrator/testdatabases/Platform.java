package dev.migrator.testdatabases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What of the operating system decides how, and whether, a server runs. */
final class Platform {

    private static final String SYSTEM = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    static final boolean LINUX = SYSTEM.contains("linux");
    static final boolean WINDOWS = SYSTEM.contains("windows");
    static final boolean LINUX_AMD64 =
            LINUX && System.getProperty("os.arch", "").equals("amd64");
    static final boolean ROOT = System.getProperty("user.name", "").equals("root");

    private Platform() {}

    /** For servers that refuse to run as root; in a user namespace of its own, root is somebody else. */
    static List<String> asOrdinaryUser(String... command) {
        List<String> whole = new ArrayList<>();
        if (LINUX && ROOT) {
            whole.addAll(List.of("unshare", "--user"));
        }
        whole.addAll(Arrays.asList(command));
        return whole;
    }
}
