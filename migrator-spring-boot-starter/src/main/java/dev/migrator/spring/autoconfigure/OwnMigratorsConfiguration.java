package dev.migrator.spring.autoconfigure;

import dev.migrator.Migrator;
import dev.migrator.spring.MigratedDatabase;
import dev.migrator.spring.MigratedDatabases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application has made migrators itself: what they did is shown, and nothing is run. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Migrator.class)
class OwnMigratorsConfiguration {

    @Bean
    MigratedDatabases migratedDatabases(Map<String, Migrator> migrators) {
        List<MigratedDatabase> databases = migrators.entrySet().stream()
                .map(bean -> new MigratedDatabase(bean.getKey(), bean.getValue(), Optional.empty()))
                .toList();
        return new MigratedDatabases(databases);
    }

    /** Which DataSource the application migrates is its own business; Hibernate must not recreate tables in any of them. */
    @Bean
    SchemaManagementProvider ownMigratorsSchemaManagementProvider() {
        return dataSource -> SchemaManagement.MANAGED;
    }
}
