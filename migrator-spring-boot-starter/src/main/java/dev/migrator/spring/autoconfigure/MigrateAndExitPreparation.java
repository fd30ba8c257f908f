package dev.migrator.spring.autoconfigure;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * In mode {@code migrate-and-exit} the application is started without web server and creates only the beans that
 * migrating needs, so that a job never serves a request or takes a message on its way to the exit.
 */
final class MigrateAndExitPreparation implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (MigrateAndExit.configured(event.getEnvironment())) {
            Map<String, Object> properties =
                    Map.of("spring.main.web-application-type", "none", "spring.main.lazy-initialization", "true");
            event.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("migrator.mode migrate-and-exit", properties));
        }
    }

    /** After the listener that reads application.yml. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
