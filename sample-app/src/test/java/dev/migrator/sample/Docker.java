package dev.migrator.sample;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;

/** Whether this machine runs containers. */
final class Docker {

    private Docker() {}

    static boolean present() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static final class Present implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return present();
        }
    }

    static final class Absent implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !present();
        }
    }
}
