package dev.migrator.spring.autoconfigure;

import dev.migrator.Migrator;
import dev.migrator.spring.MigratedDatabases;
import dev.migrator.spring.MigratorDataSource;
import dev.migrator.spring.autoconfigure.ConfiguredDatabases.ConfiguredDatabase;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The ordinary case: there is a DataSource, and no migrator of the application's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Migrator.class)
@Conditional(DataSourcePresent.class)
class MigratorConfiguration {

    @Bean
    ConfiguredDatabases configuredMigratorDatabases(
            ObjectProvider<MigratorProperties> properties,
            ObjectProvider<DataSource> candidates,
            @MigratorDataSource ObjectProvider<DataSource> marked,
            ConfigurableListableBeanFactory beans) {
        return MigrateAndExit.guard(beans, () -> new DatabaseAssembly(
                        properties.getObject(),
                        new DataSources(beans, candidates, marked),
                        new MigrationBeans(beans),
                        beans.getBeanClassLoader())
                .assemble());
    }

    @Bean
    MigratedDatabases migratedDatabases(ConfiguredDatabases databases) {
        return new MigratedDatabases(
                databases.all().stream().map(ConfiguredDatabase::database).toList());
    }

    @Bean
    @Conditional(SingleDatabase.class)
    Migrator migrator(ConfiguredDatabases databases) {
        return databases.all().get(0).database().migrator();
    }

    @Bean
    MigratorInitializer migratorInitializer(
            ConfiguredDatabases databases, OtherMigrationTools others, ConfigurableListableBeanFactory beans) {
        return new MigratorInitializer(databases, others, beans);
    }

    @Bean
    MigratorSchemaManagementProvider migratorSchemaManagementProvider(ConfiguredDatabases databases) {
        return new MigratorSchemaManagementProvider(databases);
    }

    @Bean
    OtherMigrationTools otherMigrationTools(
            ConfigurableListableBeanFactory beans, Environment environment, ConfiguredDatabases databases) {
        return new OtherMigrationTools(beans, environment, databases);
    }
}
