package dev.migrator.source;

import dev.migrator.migration.Direction;
import dev.migrator.migration.MigrationVersion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name says in the numbered layout.
 *
 * @param stem folder and name without direction and extension: what an up and its down have in common
 * @param version empty for a repeatable
 * @param description with blanks for underscores; empty where the name is a number alone
 * @param direction which half the file holds
 */
record ScriptName(String stem, Optional<MigrationVersion> version, String description, Direction direction) {

    private static final Pattern FILE = Pattern.compile("(?<stem>.+?)(\\.(?<direction>up|down))?\\.sql");
    private static final Pattern VERSIONED = Pattern.compile("(?<version>[0-9]+(\\.[0-9]+)*)(_(?<description>.+))?");
    private static final Pattern REPEATABLE = Pattern.compile("R__(?<description>.+)");

    /** Reads a file's name; empty where it is none of a migration. */
    static Optional<ScriptName> parse(FileText file) {
        Matcher name = FILE.matcher(file.fileName());
        if (!name.matches()) {
            return Optional.empty();
        }
        String stem = name.group("stem");
        Direction direction = "down".equals(name.group("direction")) ? Direction.DOWN : Direction.UP;
        Matcher versioned = VERSIONED.matcher(stem);
        if (versioned.matches()) {
            String description = versioned.group("description");
            return Optional.of(new ScriptName(
                    file.folder() + stem,
                    MigrationVersion.parse(versioned.group("version")),
                    readable(description == null ? "" : description),
                    direction));
        }
        Matcher repeatable = REPEATABLE.matcher(stem);
        return repeatable.matches()
                ? Optional.of(new ScriptName(
                        file.folder() + stem, Optional.empty(), readable(repeatable.group("description")), direction))
                : Optional.empty();
    }

    /** A description as people write it. */
    static String readable(String description) {
        return description.replace('_', ' ').strip();
    }
}
