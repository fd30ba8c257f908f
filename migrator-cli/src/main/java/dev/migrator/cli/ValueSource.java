package dev.migrator.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.core.NestedExceptionUtils;

/** Says where a configured value comes from. Never the value: it may be a password. */
final class ValueSource {

    private ValueSource() {}

    /** The property and, where Boot knows, its file and line or its variable. */
    static String of(Binder binder, String name) {
        Origin[] found = new Origin[1];
        binder.bind(name, Bindable.of(String.class), new BindHandler() {
            @Override
            public @Nullable Object onSuccess(
                    ConfigurationPropertyName property, Bindable<?> target, BindContext context, Object result) {
                ConfigurationProperty value = context.getConfigurationProperty();
                if (value != null && value.getOrigin() != null) {
                    found[0] = value.getOrigin();
                }
                return result;
            }
        });
        return found[0] == null ? name : name + " (" + found[0] + ")";
    }

    /** What was wrong with a value, and where it is. */
    static String describe(BindException problem) {
        ConfigurationProperty property = problem.getProperty();
        String reason = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(problem).getMessage());
        String where = property == null || property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
        return (property == null ? problem.getName() : property.getName()) + where + ": " + reason;
    }
}
