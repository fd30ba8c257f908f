package dev.migrator.spring;

/**
 * Runs what {@code migrator.command} asks for. The module {@code migrator-cli} brings a bean of this type, so that the
 * command line works within an application. Called once, on the thread that starts the application.
 */
@FunctionalInterface
public interface CommandRunner {

    /**
     * Runs a command and reports to the standard streams, failures included.
     *
     * @param command as on the command line, such as {@code rollback 1}
     * @param databases those of the application
     * @return the exit code of the process
     */
    int run(String command, MigratedDatabases databases);
}
