package dev.migrator.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * How two snapshots differ. What demands the same of rows, or makes the same fast, is the same whatever it is called: databases
 * and tools make such names up.
 *
 * @param differences objects that are missing, left over or other; sorted
 * @param renamed pairs that differ in nothing but a name that says nothing; not a difference
 * @param moved tables whose columns stand in another order; not a difference, since most databases
 *     can't move a column
 */
public record Comparison(List<Difference> differences, List<Difference> renamed, List<ObjectId> moved) {

    public Comparison {
        differences = List.copyOf(differences);
        renamed = List.copyOf(renamed);
        moved = List.copyOf(moved);
    }

    /** Whether they are the same, names that say nothing and the order of columns apart. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /**
     * One line for each object, or for each attribute of one that is there on both sides: {@code -} what only the first has,
     * {@code +} what only the other has.
     */
    public List<String> lines() {
        return differences.stream()
                .flatMap(difference -> difference.lines().stream())
                .toList();
    }

    /** How to come from one to the other. */
    public static Comparison of(Snapshot before, Snapshot after) {
        Pairing pairing = new Pairing(before, after);
        pairing.pair(
                (one, other) -> one.id().equals(other.id()) && one.content().equals(other.content()));
        List<Difference> renamed = pairing.pair((one, other) -> one.id().kind().isKnownByContent()
                && one.id().isBeside(other.id())
                && one.content().equals(other.content()));
        List<Difference> differences = pairing.pair((one, other) -> one.id().equals(other.id()));
        differences.addAll(pairing.rest());
        differences.sort((one, other) -> one.id().compareTo(other.id()));
        return new Comparison(differences, renamed, ColumnOrder.moved(before, after));
    }

    /** What is left of two snapshots while pairs are found. */
    private static final class Pairing {

        private static final String LAST = "" + Character.MAX_VALUE;

        private final NavigableMap<ObjectId, SchemaObject> left;
        private final NavigableMap<ObjectId, SchemaObject> right;

        Pairing(Snapshot before, Snapshot after) {
            left = new TreeMap<>(before.byId());
            right = new TreeMap<>(after.byId());
        }

        /** Takes out pairs. */
        List<Difference> pair(BiPredicate<SchemaObject, SchemaObject> alike) {
            List<Difference> pairs = new ArrayList<>();
            for (SchemaObject one : List.copyOf(left.values())) {
                candidates(one).stream()
                        .filter(other -> alike.test(one, other))
                        .findFirst()
                        .ifPresent(other -> {
                            left.remove(one.id());
                            right.remove(other.id());
                            pairs.add(new Difference(Optional.of(one), Optional.of(other)));
                        });
            }
            return pairs;
        }

        /** Few, so that large schemas are not compared each with each: the one of the same name first, then its neighbours. */
        private Collection<SchemaObject> candidates(SchemaObject one) {
            List<SchemaObject> candidates = new ArrayList<>();
            Optional.ofNullable(right.get(one.id())).ifPresent(candidates::add);
            if (one.id().kind().isKnownByContent()) {
                candidates.addAll(
                        right.subMap(one.id().named(""), true, one.id().named(LAST), true)
                                .values());
            }
            return candidates;
        }

        List<Difference> rest() {
            List<Difference> rest = new ArrayList<>();
            left.values().forEach(only -> rest.add(new Difference(Optional.of(only), Optional.empty())));
            right.values().forEach(only -> rest.add(new Difference(Optional.empty(), Optional.of(only))));
            return rest;
        }
    }
}
