package dev.migrator.schema;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One object of a schema with all that is known of it. Immutable.
 *
 * @param attributes without those that don't apply
 */
public record SchemaObject(ObjectId id, Map<Attribute, String> attributes) {

    public SchemaObject {
        Map<Attribute, String> copy = new EnumMap<>(Attribute.class);
        copy.putAll(attributes);
        attributes = Collections.unmodifiableMap(copy);
    }

    public Optional<String> get(Attribute attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    boolean is(Attribute attribute) {
        return "yes".equals(attributes.get(attribute));
    }

    /** With what can be said in a few words. */
    @Override
    public String toString() {
        String type = get(Attribute.TYPE).or(() -> get(Attribute.DEFINITION)).orElse("");
        return id + (type.isEmpty() || type.contains("\n") ? "" : " " + type);
    }

    /** All that counts, apart from the name. */
    Map<Attribute, String> content() {
        Map<Attribute, String> content = new EnumMap<>(Attribute.class);
        attributes.forEach((attribute, value) -> {
            if (attribute.matters()) {
                content.put(attribute, value);
            }
        });
        return content;
    }
}
