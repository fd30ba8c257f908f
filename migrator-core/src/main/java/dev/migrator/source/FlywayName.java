package dev.migrator.source;

import dev.migrator.migration.MigrationVersion;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name says in the flyway layout: {@code V1_2__add_owls.sql}.
 *
 * @param part {@code V} versioned, {@code U} its undo, {@code B} baseline, {@code R} repeatable
 * @param version empty for a repeatable
 * @param description with blanks for underscores; may be empty where there is a version
 * @param extension without its dot, in lower case
 */
record FlywayName(char part, Optional<MigrationVersion> version, String description, String extension) {

    private static final Pattern VERSIONED =
            Pattern.compile("(?<part>[VUB])(?<version>[0-9]+([._][0-9]+)*)(__(?<description>.*))?");
    private static final Pattern REPEATABLE = Pattern.compile("R__(?<description>.+)");

    /** Reads a file's name; empty where it is none of a migration. */
    static Optional<FlywayName> parse(FileText file) {
        String name = file.fileName();
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        // A class has its inner classes beside it.
        int inner = extension.equals("class") ? name.indexOf('$') : -1;
        String stem = name.substring(0, inner < 0 ? dot : inner);
        Matcher versioned = VERSIONED.matcher(stem);
        if (versioned.matches()) {
            String description = versioned.group("description");
            return Optional.of(new FlywayName(
                    versioned.group("part").charAt(0),
                    MigrationVersion.parse(versioned.group("version").replace('_', '.')),
                    ScriptName.readable(description == null ? "" : description),
                    extension));
        }
        Matcher repeatable = REPEATABLE.matcher(stem);
        return repeatable.matches()
                ? Optional.of(new FlywayName(
                        'R', Optional.empty(), ScriptName.readable(repeatable.group("description")), extension))
                : Optional.empty();
    }

    boolean isSql() {
        return extension.equals("sql");
    }

    boolean repeatable() {
        return version.isEmpty();
    }

    String identity() {
        return version.map(MigrationVersion::text).orElse("R:" + description);
    }
}
