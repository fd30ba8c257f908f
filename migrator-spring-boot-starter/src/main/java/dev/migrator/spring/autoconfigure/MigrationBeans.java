package dev.migrator.spring.autoconfigure;

import dev.migrator.MigrationListener;
import dev.migrator.migration.JavaMigration;
import dev.migrator.spring.MigratorSettingsCustomizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The application's beans that take part in migrating. They are looked up when the migrators are made and no earlier.
 * Of several databases, a bean belongs to the one that its {@code @Qualifier} names.
 */
final class MigrationBeans {

    private final ConfigurableListableBeanFactory beans;

    MigrationBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** @throws MigratorConfigurationException if there are several databases and one of the beans names none of them */
    List<JavaMigration> javaMigrations(String database, List<String> databases) {
        if (databases.size() > 1) {
            for (String bean : beans.getBeanNamesForType(JavaMigration.class)) {
                if (databases.stream().noneMatch(name -> belongsTo(bean, name))) {
                    throw MigratorConfigurationException.homelessJavaMigration(bean, databases);
                }
            }
        }
        return of(JavaMigration.class, database, databases);
    }

    /** Those without a qualifier hear of every database. */
    List<MigrationListener> listeners(String database, List<String> databases) {
        return of(MigrationListener.class, database, databases);
    }

    List<MigratorSettingsCustomizer> customizers() {
        return beans.getBeanProvider(MigratorSettingsCustomizer.class)
                .orderedStream()
                .toList();
    }

    /** In their order, without those of the other databases. */
    private <T> List<T> of(Class<T> type, String database, List<String> databases) {
        List<String> others = new ArrayList<>(databases);
        others.remove(database);
        Set<Object> elsewhere = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String bean : beans.getBeanNamesForType(type)) {
            if (!belongsTo(bean, database) && others.stream().anyMatch(other -> belongsTo(bean, other))) {
                elsewhere.add(beans.getBean(bean));
            }
        }
        return beans.getBeanProvider(type)
                .orderedStream()
                .filter(bean -> !elsewhere.contains(bean))
                .toList();
    }

    private boolean belongsTo(String bean, String database) {
        return BeanFactoryAnnotationUtils.isQualifierMatch(database::equals, bean, beans);
    }
}
