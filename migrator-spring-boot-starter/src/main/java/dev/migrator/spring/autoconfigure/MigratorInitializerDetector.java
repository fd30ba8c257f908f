package dev.migrator.spring.autoconfigure;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Tells Boot whom the beans that need the database have to wait for. */
final class MigratorInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(MigratorInitializer.class);
    }

    /** After {@link MigratorDetector}: a database's initializers run batch by batch. */
    @Override
    public int getOrder() {
        return 1;
    }
}
