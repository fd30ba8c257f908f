package dev.migrator.spring.autoconfigure;

import dev.migrator.ExitCode;
import dev.migrator.Migrator;
import dev.migrator.spring.CommandRunner;
import dev.migrator.spring.MigratedDatabases;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Ends the process in mode {@code migrate-and-exit}, or after {@code migrator.command}, before any runner of the application. Not earlier: while the
 * context is still being refreshed, an exit would wait for itself.
 */
final class ExitAfterMigration implements ApplicationListener<ApplicationStartedEvent>, Ordered {

    private final ConfigurableApplicationContext context;

    ExitAfterMigration(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        // A child context's events arrive here too.
        if (event.getApplicationContext() == context && MigrateAndExit.configured(context.getEnvironment())) {
            int exitCode = MigrateAndExit.guard(context.getBeanFactory(), this::finish);
            try {
                context.close();
            } finally {
                System.exit(exitCode);
            }
        }
    }

    private int finish() {
        Optional<String> command = MigrateAndExit.command(context.getEnvironment());
        if (command.isPresent()) {
            return run(command.get());
        }
        requireOurMigrations();
        return ExitCode.DONE.value();
    }

    private int run(String command) {
        CommandRunner runner = context.getBeanProvider(CommandRunner.class).getIfAvailable();
        if (runner == null) {
            throw MigratorConfigurationException.commandWithoutCommandLine(command);
        }
        MigratedDatabases databases =
                context.getBeanProvider(MigratedDatabases.class).getIfAvailable();
        if (databases == null) {
            throw MigratorConfigurationException.noDataSource();
        }
        return runner.run(command, databases);
    }

    /** An exit with 0 says that everything is applied; of migrators that aren't ours we don't know. */
    private void requireOurMigrations() {
        String[] migrators = context.getBeanNamesForType(Migrator.class);
        if (migrators.length > 0 && context.getBeanNamesForType(MigratorInitializer.class).length == 0) {
            throw MigratorConfigurationException.exitWithOwnMigrators(List.of(migrators));
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
