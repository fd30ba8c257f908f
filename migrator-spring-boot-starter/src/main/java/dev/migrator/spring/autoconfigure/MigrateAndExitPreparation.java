package dev.migrator.spring.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * In mode {@code migrate-and-exit}, or to run {@code migrator.command}, the application is started without web server and with lazy beans, so that a job never
 * serves a request or takes a message on its way to the exit. Hibernate's factory can't be lazy, so it is told to leave
 * the schema alone: a job that stops at a target must not fail because entities expect more.
 */
final class MigrateAndExitPreparation implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (MigrateAndExit.configured(event.getEnvironment())) {
            Map<String, Object> properties = new HashMap<>();
            properties.put("spring.main.lazy-initialization", "true");
            properties.put("spring.jpa.hibernate.ddl-auto", "none");
            if (AotDetector.useGeneratedArtifacts()) {
                // Which kind of application it is was settled when it was processed; only the port can still be closed.
                properties.put("server.port", "-1");
            } else {
                properties.put("spring.main.web-application-type", "none");
            }
            event.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("migrator.mode migrate-and-exit, migrator.command", properties));
        }
    }

    /** After the listener that reads application.yml. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
