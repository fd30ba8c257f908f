package dev.migrator.spring.actuate;

import dev.migrator.spring.MigratedDatabases;
import dev.migrator.spring.autoconfigure.MigratorAutoConfiguration;
import dev.migrator.spring.autoconfigure.MigratorProperties;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Offers {@code /actuator/migrations}, with the operations or without. Apart, so that the actuator may be absent. */
@AutoConfiguration(after = MigratorAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnBean(MigratedDatabases.class)
public final class MigrationsEndpointAutoConfiguration {

    @Bean
    @ConditionalOnAvailableEndpoint
    @ConditionalOnBooleanProperty(name = "migrator.endpoint.operations", havingValue = false, matchIfMissing = true)
    MigrationsEndpoint migrationsEndpoint(MigratedDatabases databases, MigratorProperties properties) {
        return new MigrationsEndpoint(databases, properties.endpoint().showSql());
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    @ConditionalOnBooleanProperty("migrator.endpoint.operations")
    OperableMigrationsEndpoint operableMigrationsEndpoint(MigratedDatabases databases, MigratorProperties properties) {
        return new OperableMigrationsEndpoint(databases, properties.endpoint().showSql());
    }
}
