package dev.migrator.spring.autoconfigure;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.spring.MigratedDatabase;
import dev.migrator.spring.autoconfigure.ConfiguredDatabases.ConfiguredDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a migrator for each database out of properties, DataSources and the application's beans. */
final class DatabaseAssembly {

    private final MigratorProperties properties;
    private final DataSources dataSources;
    private final MigrationBeans beans;
    private final @Nullable ClassLoader classLoader;

    DatabaseAssembly(
            MigratorProperties properties,
            DataSources dataSources,
            MigrationBeans beans,
            @Nullable ClassLoader classLoader) {
        this.properties = properties;
        this.dataSources = dataSources;
        this.beans = beans;
        this.classLoader = classLoader;
    }

    ConfiguredDatabases assemble() {
        if (properties.databases().isEmpty()) {
            SelectedDataSource only = dataSources.theOne(properties.datasource());
            return new ConfiguredDatabases(
                    List.of(configured(only, EffectiveProperties.of(properties), List.of(only.name()))));
        }
        // One database may be there under two spellings: the file's, and that of an environment variable.
        Map<String, EffectiveProperties> byBean = new LinkedHashMap<>();
        properties
                .databases()
                .forEach((name, own) ->
                        byBean.putIfAbsent(dataSources.beanName(name), EffectiveProperties.of(properties, name, own)));
        List<String> names = List.copyOf(byBean.keySet());
        List<ConfiguredDatabase> databases = new ArrayList<>();
        byBean.forEach((name, effective) ->
                databases.add(configured(dataSources.named(name, effective.datasource()), effective, names)));
        return new ConfiguredDatabases(databases);
    }

    private ConfiguredDatabase configured(
            SelectedDataSource selected, EffectiveProperties effective, List<String> names) {
        MigratorSettings.Builder builder = MigratorSettings.builder(selected.dataSource());
        if (classLoader != null) {
            builder.classLoader(classLoader);
        }
        effective.applyTo(builder);
        builder.javaMigrations(beans.javaMigrations(selected.name(), names));
        beans.listeners(selected.name(), names).forEach(builder::listener);
        beans.customizers().forEach(customizer -> customizer.customize(selected.name(), builder));
        MigratorSettings settings = builder.build();
        return new ConfiguredDatabase(
                new MigratedDatabase(selected.name(), Migrator.of(settings), Optional.of(settings)),
                effective.mode(),
                effective.waitTimeout(),
                selected.managed());
    }
}
