package dev.migrator.spring.autoconfigure;

import dev.migrator.Migrator;
import dev.migrator.spring.autoconfigure.ConfiguredDatabases.ConfiguredDatabase;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Does, while the application starts, what {@code migrator.mode} says. Whatever needs the database waits for it. Where a
 * command is to be run instead, it does nothing.
 */
final class MigratorInitializer implements InitializingBean, Ordered {

    private final ConfiguredDatabases databases;
    private final OtherMigrationTools others;
    private final ConfigurableListableBeanFactory beans;

    MigratorInitializer(
            ConfiguredDatabases databases, OtherMigrationTools others, ConfigurableListableBeanFactory beans) {
        this.databases = databases;
        this.others = others;
        this.beans = beans;
    }

    @Override
    public void afterPropertiesSet() {
        if (MigrateAndExit.command(beans.getBean(Environment.class)).isPresent()) {
            return;
        }
        MigrateAndExit.guard(beans, () -> {
            others.warnBeforeMigrating();
            databases.all().forEach(MigratorInitializer::start);
            return databases;
        });
    }

    private static void start(ConfiguredDatabase configured) {
        Migrator migrator = configured.database().migrator();
        switch (configured.mode()) {
            case MIGRATE, MIGRATE_AND_EXIT -> migrator.migrate();
            case VALIDATE -> migrator.validate();
            case WAIT -> migrator.awaitMigrated(configured.waitTimeout());
            case OFF -> {}
        }
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
