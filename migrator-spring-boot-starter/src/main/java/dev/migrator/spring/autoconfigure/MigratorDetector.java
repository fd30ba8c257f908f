package dev.migrator.spring.autoconfigure;

import dev.migrator.Migrator;
import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** A {@link Migrator} bean counts as one that initializes the database: the application may give it an init method. */
final class MigratorDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(Migrator.class);
    }
}
