package dev.migrator.spring.autoconfigure;

import dev.migrator.ExitCode;
import dev.migrator.Migrator;
import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Ends the process in mode {@code migrate-and-exit}, before any runner of the application. Not earlier: while the
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
            MigrateAndExit.guard(context.getBeanFactory(), this::requireOurMigrations);
            try {
                context.close();
            } finally {
                System.exit(ExitCode.DONE.value());
            }
        }
    }

    /** An exit with 0 says that everything is applied; of migrators that aren't ours we don't know. */
    private ConfigurableApplicationContext requireOurMigrations() {
        String[] migrators = context.getBeanNamesForType(Migrator.class);
        if (migrators.length > 0 && context.getBeanNamesForType(MigratorInitializer.class).length == 0) {
            throw MigratorConfigurationException.exitWithOwnMigrators(List.of(migrators));
        }
        return context;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
