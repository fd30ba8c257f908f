package dev.migrator.spring.autoconfigure;

import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Conditional;

/** There is nothing to connect to. */
class DataSourceAbsent extends NoneNestedConditions {

    DataSourceAbsent() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @Conditional(DataSourcePresent.class)
    static class Present {}
}
