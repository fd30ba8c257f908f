package dev.migrator.spring.autoconfigure;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** There is something to connect to: a DataSource bean, or a URL of the migrations' own. */
class DataSourcePresent extends AnyNestedCondition {

    private static final String URL = "migrator.datasource.url";

    DataSourcePresent() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBean(DataSource.class)
    static class Bean {}

    @Conditional(UrlGiven.class)
    static class OwnUrl {}

    /** Not ConditionalOnProperty, for which {@code url:} without a value is one. */
    static class UrlGiven extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            ConditionMessage.Builder message = ConditionMessage.forCondition(URL);
            return StringUtils.hasText(context.getEnvironment().getProperty(URL))
                    ? ConditionOutcome.match(message.because("it is set"))
                    : ConditionOutcome.noMatch(message.because("it is not set"));
        }
    }
}
