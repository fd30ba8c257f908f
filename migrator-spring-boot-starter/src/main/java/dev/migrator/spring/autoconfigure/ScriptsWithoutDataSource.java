package dev.migrator.spring.autoconfigure;

import dev.migrator.source.DatabaseNames;
import dev.migrator.source.Location;
import dev.migrator.source.MigrationSource;
import dev.migrator.spring.autoconfigure.MigratorProperties.Mode;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Fails the start of an application that has migrations but no DataSource: it would run on a schema that isn't there. */
final class ScriptsWithoutDataSource implements InitializingBean {

    private final MigratorProperties properties;
    private final ConfigurableListableBeanFactory beans;
    private final ClassLoader classLoader;

    ScriptsWithoutDataSource(
            MigratorProperties properties, ConfigurableListableBeanFactory beans, ClassLoader classLoader) {
        this.properties = properties;
        this.beans = beans;
        this.classLoader = classLoader;
    }

    @Override
    public void afterPropertiesSet() {
        MigrateAndExit.guard(beans, () -> {
            if (properties.mode() != Mode.OFF) {
                check();
            }
            return properties;
        });
    }

    private void check() {
        for (String database : properties.databases().keySet()) {
            throw MigratorConfigurationException.unknownDataSource(database, List.of());
        }
        List<String> given = properties.locations() == null ? List.of() : properties.locations();
        List<Location> locations = given.isEmpty()
                ? List.of(Location.DEFAULT)
                : given.stream().map(Location::parse).toList();
        int migrations = new MigrationSource(
                        classLoader, locations, properties.layout().text(), List.of())
                .load(DatabaseNames.NONE)
                .migrations()
                .size();
        if (migrations > 0) {
            throw MigratorConfigurationException.scriptsWithoutDataSource(
                    migrations,
                    String.join(", ", locations.stream().map(Location::toString).toList()));
        }
    }
}
