package dev.migrator.spring.autoconfigure;

import dev.migrator.spring.MigratorDataSource;
import dev.migrator.spring.autoconfigure.MigratorProperties.OwnDataSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.StringUtils;

/** Finds the DataSource beans to migrate, and gives the migrations connections of their own where that is configured. */
final class DataSources {

    private static final String DEFAULT_NAME = "dataSource";

    private final ConfigurableListableBeanFactory beans;
    private final ObjectProvider<DataSource> candidates;
    private final ObjectProvider<DataSource> marked;

    /**
     * @param candidates those that the application itself would be given
     * @param marked those with {@link MigratorDataSource}
     */
    DataSources(
            ConfigurableListableBeanFactory beans,
            ObjectProvider<DataSource> candidates,
            ObjectProvider<DataSource> marked) {
        this.beans = beans;
        this.candidates = candidates;
        this.marked = marked;
    }

    /**
     * The only one: the marked one, else the configured one, else the application's.
     *
     * @throws MigratorConfigurationException if it is open which
     */
    SelectedDataSource theOne(OwnDataSource own) {
        List<DataSource> special = marked.stream().toList();
        if (special.size() > 1) {
            throw MigratorConfigurationException.severalMigratorDataSources(special.size());
        }
        DataSource main = candidates.getIfUnique();
        if (special.size() == 1) {
            DataSource only = special.get(0);
            return new SelectedDataSource(nameOf(only), only, main == null ? List.of(only) : List.of(only, main));
        }
        if (main != null) {
            return withOwn(nameOf(main), main, own);
        }
        if (StringUtils.hasText(own.url())) {
            DataSource alone = standingAlone(own, own.url());
            return new SelectedDataSource(DEFAULT_NAME, alone, List.of(alone));
        }
        List<String> names = names(beans);
        throw names.isEmpty()
                ? MigratorConfigurationException.noDataSource()
                : MigratorConfigurationException.severalDataSources(names);
    }

    /**
     * The one of that bean name, also where upper case and dashes differ, as they do in an environment variable.
     *
     * @throws MigratorConfigurationException if there is none
     */
    SelectedDataSource named(String name, OwnDataSource own) {
        String bean = beanName(name);
        return withOwn(bean, beans.getBean(bean, DataSource.class), own);
    }

    /** The bean name that {@code name} means. */
    String beanName(String name) {
        List<String> names = names(beans);
        return names.contains(name)
                ? name
                : names.stream()
                        .filter(bean -> uniform(bean).equals(uniform(name)))
                        .findFirst()
                        .orElseThrow(() -> MigratorConfigurationException.unknownDataSource(name, names));
    }

    /** All bean names of DataSources. */
    static List<String> names(ListableBeanFactory beans) {
        return Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, DataSource.class, true, false))
                .filter(name -> !name.startsWith("scopedTarget."))
                .toList();
    }

    private static SelectedDataSource withOwn(String name, DataSource main, OwnDataSource own) {
        if (StringUtils.hasText(own.url())) {
            DataSource alone = standingAlone(own, own.url());
            return new SelectedDataSource(name, alone, List.of(alone, main));
        }
        if (!StringUtils.hasText(own.username()) && !StringUtils.hasText(own.password())) {
            return new SelectedDataSource(name, main, List.of(main));
        }
        try {
            DataSource derived = build(DataSourceBuilder.derivedFrom(main), own);
            return new SelectedDataSource(name, derived, List.of(derived, main));
        } catch (RuntimeException e) {
            throw MigratorConfigurationException.notDerivable(name, e);
        }
    }

    private static DataSource standingAlone(OwnDataSource own, String url) {
        return build(DataSourceBuilder.create().url(url), own);
    }

    /** No pool: a command needs one connection, and most applications run one command in their life. */
    private static DataSource build(DataSourceBuilder<?> builder, OwnDataSource own) {
        DataSourceBuilder<SimpleDriverDataSource> simple = builder.type(SimpleDriverDataSource.class);
        if (StringUtils.hasText(own.username())) {
            simple.username(own.username());
        }
        if (StringUtils.hasText(own.password())) {
            simple.password(own.password());
        }
        if (StringUtils.hasText(own.driverClassName())) {
            simple.driverClassName(own.driverClassName());
        }
        return simple.build();
    }

    private String nameOf(DataSource dataSource) {
        return names(beans).stream()
                .filter(name -> beans.containsSingleton(name) && isBean(name, dataSource))
                .findFirst()
                .orElse(DEFAULT_NAME);
    }

    private boolean isBean(String name, @Nullable DataSource dataSource) {
        return beans.getBean(name) == dataSource;
    }

    private static String uniform(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
