package dev.migrator.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a database looked like at one time, rows apart. Immutable. */
public final class Snapshot {

    private final SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>();

    Snapshot(Collection<SchemaObject> objects) {
        objects.forEach(object -> this.objects.put(object.id(), object));
    }

    /** All objects, sorted: by kind first, in the order of {@link ObjectKind}. */
    public Collection<SchemaObject> objects() {
        return Collections.unmodifiableCollection(objects.values());
    }

    public Optional<SchemaObject> get(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    /** The same without some. */
    public Snapshot without(Predicate<ObjectId> left) {
        return new Snapshot(objects.values().stream()
                .filter(object -> !left.test(object.id()))
                .toList());
    }

    Map<ObjectId, SchemaObject> byId() {
        return Collections.unmodifiableSortedMap(objects);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot snapshot && objects.equals(snapshot.objects);
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
    }
}
