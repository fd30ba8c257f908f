package dev.migrator.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One object that isn't the same in two snapshots. At least one of the two is there.
 *
 * @param before what it is; empty where only the other has it
 * @param after what it should be; empty where it should not be there
 */
public record Difference(Optional<SchemaObject> before, Optional<SchemaObject> after) {

    /** The object, by its name afterwards if it is there then. */
    public ObjectId id() {
        return object().id();
    }

    /** As it is afterwards, if it is there then. */
    SchemaObject object() {
        return after.or(() -> before).orElseThrow();
    }

    /** What differs where both are there; empty otherwise. */
    public Set<Attribute> attributes() {
        Set<Attribute> changed = new TreeSet<>();
        if (before.isPresent() && after.isPresent()) {
            for (Attribute attribute : Attribute.values()) {
                if (attribute.matters()
                        && !before.get().get(attribute).equals(after.get().get(attribute))) {
                    changed.add(attribute);
                }
            }
        }
        return Collections.unmodifiableSet(changed);
    }

    /** As {@link Comparison#lines()}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (before.isPresent() && after.isPresent()) {
            for (Attribute attribute : attributes()) {
                before.get()
                        .get(attribute)
                        .ifPresent(value -> lines.add("- " + id() + ", " + attribute + ": " + value));
                after.get().get(attribute).ifPresent(value -> lines.add("+ " + id() + ", " + attribute + ": " + value));
            }
        } else {
            before.ifPresent(object -> lines.add("- " + object));
            after.ifPresent(object -> lines.add("+ " + object));
        }
        return lines;
    }

    /** The way back. */
    Difference reversed() {
        return new Difference(after, before);
    }
}
