package dev.migrator.cli;

import dev.migrator.Migrator;
import dev.migrator.WholeDatabase;
import dev.migrator.shadow.ShadowDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What commands work on: the databases of a configuration, or those of a running application. */
interface Workplace {

    /** One of its databases. Nothing is connected before it is used. */
    interface Database {

        String name();

        Migrator migrator();

        WholeDatabase whole();

        /** Where its migrations are tried out. */
        ShadowDatabases shadows();

        /** How long a command waits until it answers, as configured; zero for not at all. */
        Duration waitForDatabase();
    }

    /** All databases, or the one that was chosen. */
    List<Database> databases();

    /** Where new scripts go. */
    Path scripts();

    /** The layout of new scripts. */
    String layout();

    /** The versions of migrations in Java that this workplace knows of. */
    List<String> javaVersions();

    /**
     * The one that a command works on which can't work on several.
     *
     * @throws UsageException if it is open which
     */
    default Database database(String command) {
        List<Database> all = databases();
        if (all.size() > 1) {
            throw UsageException.severalDatabases(
                    command, all.stream().map(Database::name).toList());
        }
        return all.get(0);
    }
}
