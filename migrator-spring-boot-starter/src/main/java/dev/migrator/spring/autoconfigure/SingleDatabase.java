package dev.migrator.spring.autoconfigure;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** {@code migrator.databases} lists none, so that there is one database, and one migrator to inject. */
class SingleDatabase extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("single database");
        Map<String, Object> databases = Binder.get(context.getEnvironment())
                .bind("migrator.databases", Bindable.mapOf(String.class, Object.class))
                .orElseGet(Map::of);
        return databases.isEmpty()
                ? ConditionOutcome.match(
                        message.didNotFind("migrator.databases").atAll())
                : ConditionOutcome.noMatch(message.found("migrator.databases").items(databases.keySet()));
    }
}
