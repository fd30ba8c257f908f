package dev.migrator.spring.autoconfigure;

import dev.migrator.Migrator;
import java.util.Objects;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** There is nothing to connect to, which is fine as long as there are no migrations. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Migrator.class)
@Conditional(DataSourceAbsent.class)
class NoDataSourceConfiguration {

    @Bean
    ScriptsWithoutDataSource scriptsWithoutDataSource(
            MigratorProperties properties, ConfigurableListableBeanFactory beans) {
        ClassLoader classLoader =
                Objects.requireNonNullElseGet(beans.getBeanClassLoader(), Migrator.class::getClassLoader);
        return new ScriptsWithoutDataSource(properties, beans, classLoader);
    }
}
