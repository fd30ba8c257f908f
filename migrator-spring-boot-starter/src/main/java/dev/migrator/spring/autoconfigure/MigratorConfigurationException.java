package dev.migrator.spring.autoconfigure;

import dev.migrator.execution.LockRetry;
import dev.migrator.migration.MigratorException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The application's configuration leaves open, or contradicts itself about, what is to be migrated. Nothing was run. */
public final class MigratorConfigurationException extends MigratorException {

    private MigratorConfigurationException(String problem, String fix, @Nullable Throwable cause) {
        super(problem, fix, cause);
    }

    private MigratorConfigurationException(String problem, String fix) {
        this(problem, fix, null);
    }

    static MigratorConfigurationException severalDataSources(Collection<String> names) {
        return new MigratorConfigurationException(
                "There are " + names.size() + " DataSources (" + String.join(", ", names)
                        + ") and none is primary, so it is open which one to migrate. Nothing was run.",
                "Mark one of them @Primary or @MigratorDataSource, or list each that is to be migrated under"
                        + " migrator.databases.");
    }

    static MigratorConfigurationException severalMigratorDataSources(int count) {
        return new MigratorConfigurationException(
                "There are " + count + " DataSources marked @MigratorDataSource. Nothing was run.",
                "Mark one only, or list each DataSource that is to be migrated under migrator.databases.");
    }

    static MigratorConfigurationException noDataSource() {
        return new MigratorConfigurationException(
                "There is no DataSource to migrate. Nothing was run.",
                "Define a DataSource, or set migrator.datasource.url.");
    }

    static MigratorConfigurationException scriptsWithoutDataSource(int migrations, String where) {
        return new MigratorConfigurationException(
                (migrations == 1 ? "There is 1 migration" : "There are " + migrations + " migrations") + " in " + where
                        + ", but no DataSource to migrate. Nothing was run.",
                "Define a DataSource (spring.datasource.url), or set migrator.datasource.url, or switch Migrator off"
                        + " with migrator.enabled: false.");
    }

    static MigratorConfigurationException unknownDataSource(String name, Collection<String> known) {
        return new MigratorConfigurationException(
                "migrator.databases lists \"" + name + "\", but there is no DataSource bean of that name. "
                        + (known.isEmpty() ? "There are none at all." : "There are: " + String.join(", ", known) + ".")
                        + " Nothing was run.",
                "Write the bean name of a DataSource below migrator.databases.");
    }

    static MigratorConfigurationException locationsMissing(String name) {
        return new MigratorConfigurationException(
                "migrator.databases." + name + " has no locations. Nothing was run.",
                "Set migrator.databases." + name + ".locations to the folders of its migrations.");
    }

    static MigratorConfigurationException exitOfOneDatabase(String name) {
        return new MigratorConfigurationException(
                "migrator.databases." + name
                        + ".mode is migrate-and-exit, which ends the whole process. Nothing was run.",
                "Set migrator.mode to migrate-and-exit, or choose another mode for this database.");
    }

    static MigratorConfigurationException pauses(String prefix, LockRetry retry) {
        return new MigratorConfigurationException(
                prefix + ".lock-retry pauses for " + text(retry.pause()) + " and for at most " + text(retry.maxPause())
                        + ". Nothing was run.",
                "Set " + prefix + ".lock-retry.pause to more than 0 and to no more than " + prefix
                        + ".lock-retry.max-pause.");
    }

    private static String text(Duration duration) {
        return duration.toMillis() + " ms";
    }

    static MigratorConfigurationException exitWithOwnMigrators(List<String> beans) {
        return new MigratorConfigurationException(
                "migrator.mode is migrate-and-exit, but the application makes its migrators itself ("
                        + String.join(", ", beans) + "), so that Migrator runs none of them.",
                "Remove these beans and adjust the settings with a MigratorSettingsCustomizer, or choose another mode and"
                        + " exit yourself.");
    }

    static MigratorConfigurationException commandWithoutCommandLine(String command) {
        return new MigratorConfigurationException(
                "migrator.command is \"" + command + "\", but the commands are not on the class path. Nothing was run.",
                "Add the dependency dev.migrator:migrator-cli to the application.");
    }

    static MigratorConfigurationException homelessJavaMigration(String bean, List<String> databases) {
        return new MigratorConfigurationException(
                "It is open which database the Java migration \"" + bean + "\" is for: migrator.databases lists "
                        + String.join(", ", databases) + ". Nothing was run.",
                "Add @Qualifier with one of these names to the bean.");
    }

    static MigratorConfigurationException notDerivable(String dataSource, Throwable cause) {
        return new MigratorConfigurationException(
                "No connection with another user can be derived from the DataSource \"" + dataSource
                        + "\": its type isn't one that says its URL. Nothing was run.",
                "Set migrator.datasource.url too, or define a DataSource bean marked @MigratorDataSource.",
                cause);
    }
}
