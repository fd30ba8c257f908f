package dev.migrator.spring.autoconfigure;

import dev.migrator.spring.autoconfigure.MigratorProperties.Mode;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The process is there for the migrations only, and its exit code says how they went: in mode {@code migrate-and-exit},
 * and where {@code migrator.command} asks for something else.
 */
final class MigrateAndExit {

    private MigrateAndExit() {}

    /** Asks the environment, not the bound properties: the answer is wanted before they exist, and if they can't. */
    static boolean configured(Environment environment) {
        Binder binder = Binder.get(environment);
        try {
            return !Objects.equals(
                            binder.bind("migrator.enabled", Boolean.class).orElse(true), false)
                    && (command(environment).isPresent()
                            || binder.bind("migrator.mode", Mode.class).orElse(Mode.MIGRATE) == Mode.MIGRATE_AND_EXIT);
        } catch (BindException e) {
            // Reported when the properties are bound, with its place and the values that are possible.
            return false;
        }
    }

    /** What to run in place of migrating, where something else is asked for. */
    static Optional<String> command(Environment environment) {
        return Optional.ofNullable(Binder.get(environment)
                        .bind("migrator.command", String.class)
                        .orElse(null))
                .filter(StringUtils::hasText);
    }

    /** Does the work; in this mode, what goes wrong is thrown with its exit code. */
    static <T> T guard(ConfigurableListableBeanFactory beans, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (!configured(beans.getBean(Environment.class))) {
                throw e;
            }
            forgetListenersToCome(beans);
            throw new MigrateAndExitException(e);
        }
    }

    /**
     * Boot tells the context's listeners of an exit code before it takes it. Those that are still to be created can't be
     * any more, and their failure would lose the code.
     */
    private static void forgetListenersToCome(ConfigurableListableBeanFactory beans) {
        String multicaster = AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME;
        if (beans.containsSingleton(multicaster)) {
            beans.getBean(multicaster, ApplicationEventMulticaster.class)
                    .removeApplicationListenerBeans(name -> !beans.containsSingleton(name));
        }
    }
}
