package dev.migrator.source;

/**
 * A place that is searched for scripts, in its sub-folders too.
 *
 * @param kind where the path leads
 * @param path without prefix and without slashes at its ends (a leading one stays for the file system)
 * @param required whether its absence is an error; false only for the default that nobody asked for
 */
public record Location(Kind kind, String path, boolean required) {

    /** Where scripts are unless the configuration says otherwise: {@code classpath:db/migration}. */
    public static final Location DEFAULT = new Location(Kind.CLASSPATH, "db/migration", false);

    private static final String VENDOR = "{vendor}";

    public enum Kind {
        CLASSPATH("classpath:"),
        FILESYSTEM("filesystem:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * Reads {@code classpath:PATH} or {@code filesystem:PATH}; without a prefix it is the class path.
     *
     * @throws InvalidLocationException for another prefix or an empty path
     */
    public static Location parse(String text) {
        String trimmed = text.strip();
        for (Kind kind : Kind.values()) {
            if (trimmed.startsWith(kind.prefix)) {
                return of(kind, trimmed.substring(kind.prefix.length()), text);
            }
        }
        if (trimmed.matches("[A-Za-z][A-Za-z0-9+.*-]+:.*")) {
            throw InvalidLocationException.unknownPrefix(text);
        }
        return of(Kind.CLASSPATH, trimmed, text);
    }

    private static Location of(Kind kind, String path, String text) {
        int start = 0;
        int end = path.length();
        while (kind == Kind.CLASSPATH && start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start + 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        String clean = path.substring(start, end);
        if (clean.isEmpty()) {
            throw InvalidLocationException.empty(text);
        }
        return new Location(kind, clean, true);
    }

    /** The same with {@code {vendor}} in its path replaced by the word for the database at hand. */
    Location in(DatabaseNames databases) {
        return path.contains(VENDOR) && !databases.present().isEmpty()
                ? new Location(kind, path.replace(VENDOR, databases.present().get(0)), required)
                : this;
    }

    @Override
    public String toString() {
        return kind.prefix + path;
    }
}
