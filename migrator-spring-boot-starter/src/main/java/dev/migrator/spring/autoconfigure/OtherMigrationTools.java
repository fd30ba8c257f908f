package dev.migrator.spring.autoconfigure;

import dev.migrator.spring.autoconfigure.ConfiguredDatabases.ConfiguredDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Warns once if another tool migrates the same database too. Where there is one DataSource it does so before anything
 * runs, because the second tool often fails on the tables of the first. Where there are several it waits until all beans
 * are there: asking a tool for its DataSource earlier could make it run.
 */
final class OtherMigrationTools implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(OtherMigrationTools.class);

    /** Named, not linked: neither is a dependency. */
    private enum Tool {
        FLYWAY("Flyway", "org.flywaydb.core.Flyway", "configuration.dataSource", "spring.flyway"),
        LIQUIBASE("Liquibase", "liquibase.integration.spring.SpringLiquibase", "dataSource", "spring.liquibase");

        private final String title;
        private final String type;
        private final String dataSourceProperty;
        private final String prefix;

        Tool(String title, String type, String dataSourceProperty, String prefix) {
            this.title = title;
            this.type = type;
            this.dataSourceProperty = dataSourceProperty;
            this.prefix = prefix;
        }
    }

    private final ConfigurableListableBeanFactory beans;
    private final Environment environment;
    private final ConfiguredDatabases databases;

    OtherMigrationTools(ConfigurableListableBeanFactory beans, Environment environment, ConfiguredDatabases databases) {
        this.beans = beans;
        this.environment = environment;
        this.databases = databases;
    }

    void warnBeforeMigrating() {
        if (oneDataSource()) {
            warnOf(tool ->
                    !StringUtils.hasText(environment.getProperty(tool.prefix + ".url")) && beanNames(tool).length > 0);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!oneDataSource()) {
            warnOf(this::migratesOneOfOurs);
        }
    }

    private static void warnOf(Predicate<Tool> active) {
        List<Tool> others = Arrays.stream(Tool.values()).filter(active).toList();
        if (!others.isEmpty()) {
            LOG.warn(
                    "{} and Migrator both migrate the same DataSource. Let one of them do it: remove the other's"
                            + " dependency, or set {}.",
                    others.stream().map(tool -> tool.title).collect(Collectors.joining(" and ")),
                    others.stream().map(tool -> tool.prefix + ".enabled: false").collect(Collectors.joining(" and ")));
        }
    }

    private boolean oneDataSource() {
        return DataSources.names(beans).size() == 1;
    }

    private boolean migratesOneOfOurs(Tool tool) {
        return Arrays.stream(beanNames(tool))
                .filter(beans::containsSingleton)
                .map(name -> dataSource(beans.getBean(name), tool))
                .anyMatch(this::migrated);
    }

    private boolean migrated(Object dataSource) {
        return databases.all().stream()
                .map(ConfiguredDatabase::managed)
                .anyMatch(managed -> managed.contains(dataSource));
    }

    private String[] beanNames(Tool tool) {
        Class<?> type = find(tool.type);
        return type == null ? new String[0] : beans.getBeanNamesForType(type, true, false);
    }

    private @Nullable Class<?> find(String type) {
        return ClassUtils.isPresent(type, beans.getBeanClassLoader())
                ? ClassUtils.resolveClassName(type, beans.getBeanClassLoader())
                : null;
    }

    /** What it migrates, or something that is no DataSource where that can't be told. */
    private static Object dataSource(Object bean, Tool tool) {
        try {
            Object value =
                    PropertyAccessorFactory.forBeanPropertyAccess(bean).getPropertyValue(tool.dataSourceProperty);
            return value == null ? tool : value;
        } catch (BeansException e) {
            return tool;
        }
    }
}
